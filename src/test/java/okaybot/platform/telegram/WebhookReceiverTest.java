package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import okaybot.platform.BotRejectedException;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.inbox.file.FileInbox;
import okaybot.platform.telegram.updates.WebhookConfig;
import okaybot.platform.telegram.updates.WebhookReceiver;
import okaybot.resilience.IncidentLog;
import okaybot.testing.telegram.FakeTelegram;
import okaybot.testing.telegram.TelegramFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookReceiverTest {
    private static final String SECRET = "s3cret_of-Okaybot";
    private static final URI ADDRESS = URI.create("https://bot.example.org/telegram");
    private static final String UPDATE = "{\"update_id\":700000001,\"message\":{\"text\":\"/cast\"}}";
    @TempDir
    private Path folder;
    private final List<Integer> handled = new CopyOnWriteArrayList<>();
    private final FakeTelegram telegram = new FakeTelegram();
    private final HttpClient client = HttpClient.newHttpClient();
    private BotApiClient api;
    private FileInbox inbox;
    private HttpServer http;
    private WebhookReceiver receiver;

    @BeforeEach
    void start() throws Exception {
        telegram.failNext("setWebhook", TelegramFault.badGateway());
        api = new BotApiClient(FakeTelegram.TOKEN, telegram.uri(), TelegramTestBot.SHORT_TIMEOUTS.callTimeout());
        inbox = new FileInbox(folder.resolve("updates"), "42", new IncidentLog());
        inbox.start(update -> {
            handled.add(update.id());
            return CompletableFuture.completedFuture(null);
        });
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.start();
        receiver = new WebhookReceiver(new WebhookConfig(ADDRESS, SECRET), http, api, TelegramTestBot.SHORT_TIMEOUTS,
                inbox, new IncidentLog());
        receiver.start();
    }

    @AfterEach
    void close() throws Exception {
        receiver.close();
        http.stop(0);
        inbox.close();
        api.close();
        telegram.close();
        client.close();
        assertThat(telegram.violations()).isEmpty();
    }

    @Test
    void the_webhook_is_registered_with_its_secret() {
        assertThat(telegram.queue().delivery().address()).isEqualTo("https://bot.example.org/telegram");
        assertThat(telegram.calls("setWebhook").toList().getLast().text("secret_token")).isEqualTo(SECRET);
    }

    @Test
    void an_update_is_handled_once_however_often_it_is_sent() throws Exception {
        assertThat(post(SECRET, UPDATE)).isEqualTo(200);
        assertThat(post(SECRET, UPDATE)).isEqualTo(200);
        await().untilAsserted(() -> assertThat(handled).containsExactly(700_000_001));
    }

    @Test
    void requests_without_the_right_secret_get_401() throws Exception {
        for (var secret : List.of("", SECRET + "x", SECRET.substring(1), SECRET.toUpperCase(Locale.ROOT))) {
            assertThat(post(secret, UPDATE)).isEqualTo(401);
        }
        assertThat(handled).isEmpty();
    }

    @Test
    void a_body_that_is_no_update_is_rejected() throws Exception {
        assertThat(post(SECRET, "<html>")).isEqualTo(400);
        assertThat(post(SECRET, "x".repeat((1 << 20) + 1))).isEqualTo(413);
        assertThat(post(SECRET, "{}")).isEqualTo(200);
        assertThat(handled).isEmpty();
    }

    @Test
    void while_stopping_updates_are_left_to_be_sent_again() throws Exception {
        receiver.stopReceiving();
        assertThat(post(SECRET, UPDATE)).isEqualTo(503);
        receiver.close();
        assertThat(post(SECRET, UPDATE)).isEqualTo(404);
        assertThat(handled).isEmpty();
    }

    @Test
    void only_the_exact_path_is_served() throws Exception {
        http.createContext("/health", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        for (var path : List.of("/telegram/more", "/telegrams", "/", "/nowhere")) {
            assertThat(post(SECRET, UPDATE, path)).isEqualTo(404);
        }
        assertThat(post(SECRET, UPDATE, "/health")).isEqualTo(204);
        assertThat(handled).isEmpty();
    }

    @Test
    void a_path_that_is_in_use_is_rejected() {
        var second = new WebhookReceiver(new WebhookConfig(ADDRESS, SECRET), http, api, TelegramTestBot.SHORT_TIMEOUTS,
                inbox, new IncidentLog());
        assertThatThrownBy(second::start).isInstanceOf(BotRejectedException.class)
                .hasMessage("The bot's HTTP server already uses /telegram; the webhook needs another path.");
        second.close();
        assertThat(handled).isEmpty();
    }

    private int post(String secret, String body) throws Exception {
        return post(secret, body, ADDRESS.getPath());
    }

    private int post(String secret, String body, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + http.getAddress().getPort() + path))
                .header("X-Telegram-Bot-Api-Secret-Token", secret)
                .POST(BodyPublishers.ofString(body));
        return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
}
