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
import okaybot.platform.telegram.api.Trouble;
import okaybot.platform.telegram.updates.UpdateProcessor;
import okaybot.platform.telegram.updates.WebhookConfig;
import okaybot.platform.telegram.updates.WebhookReceiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Updates that Telegram brings.
class WebhookReceiverTest {
    private static final String SECRET = "s3cret_of-Okaybot";
    private static final URI ADDRESS = URI.create("https://bot.example.org/telegram");
    private static final String UPDATE = "{\"update_id\":700000001,\"message\":{\"text\":\"/cast\"}}";
    @TempDir
    private Path folder;
    private final List<Integer> worked = new CopyOnWriteArrayList<>();
    private final FakeTelegram telegram = new FakeTelegram();
    private final HttpClient client = HttpClient.newHttpClient();
    private BotApiClient api;
    private UpdateProcessor intake;
    private HttpServer http;
    private WebhookReceiver hook;

    @BeforeEach
    void open() throws Exception {
        telegram.failNext("setWebhook", TelegramFault.badGateway());
        api = new BotApiClient(FakeTelegram.TOKEN, telegram.uri(), TelegramTestBot.SHORT_TIMEOUTS.callTimeout());
        intake = new UpdateProcessor(folder.resolve("inbox"), new Trouble(), raw -> {
            worked.add(raw.id());
            return CompletableFuture.completedFuture(null);
        });
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.start();
        hook = new WebhookReceiver(new WebhookConfig(ADDRESS, SECRET), http, api, TelegramTestBot.SHORT_TIMEOUTS,
                intake, new Trouble());
        hook.start();
    }

    @AfterEach
    void close() throws Exception {
        hook.close();
        http.stop(0);
        intake.close();
        api.close();
        telegram.close();
        client.close();
        assertThat(telegram.violations()).isEmpty();
    }

    @Test
    void telegram_is_told_where_to_bring_them() {
        assertThat(telegram.queue().delivery().address()).isEqualTo("https://bot.example.org/telegram");
        assertThat(telegram.calls("setWebhook").toList().getLast().text("secret_token")).isEqualTo(SECRET);
    }

    @Test
    void an_update_is_accepted_when_it_is_kept_and_worked_on_once() throws Exception {
        assertThat(bring(SECRET, UPDATE)).isEqualTo(200);
        assertThat(bring(SECRET, UPDATE)).isEqualTo(200);
        await().untilAsserted(() -> assertThat(worked).containsExactly(700_000_001));
    }

    @Test
    void who_does_not_know_the_secret_is_sent_away() throws Exception {
        for (var wrong : List.of("", SECRET + "x", SECRET.substring(1), SECRET.toUpperCase(Locale.ROOT))) {
            assertThat(bring(wrong, UPDATE)).isEqualTo(401);
        }
        assertThat(worked).isEmpty();
    }

    @Test
    void what_is_no_update_is_refused() throws Exception {
        assertThat(bring(SECRET, "<html>")).isEqualTo(400);
        assertThat(bring(SECRET, "x".repeat((1 << 20) + 1))).isEqualTo(413);
        assertThat(bring(SECRET, "{}")).isEqualTo(200);
        assertThat(worked).isEmpty();
    }

    @Test
    void what_is_brought_at_the_end_is_to_be_brought_again() throws Exception {
        hook.stopReceiving();
        assertThat(bring(SECRET, UPDATE)).isEqualTo(503);
        hook.close();
        assertThat(bring(SECRET, UPDATE)).isEqualTo(404);
        assertThat(worked).isEmpty();
    }

    @Test
    void it_is_a_guest_and_answers_at_its_own_address_only() throws Exception {
        http.createContext("/health", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        for (var elsewhere : List.of("/telegram/more", "/telegrams", "/", "/nowhere")) {
            assertThat(bring(SECRET, UPDATE, elsewhere)).isEqualTo(404);
        }
        assertThat(bring(SECRET, UPDATE, "/health")).isEqualTo(204);
        assertThat(worked).isEmpty();
    }

    @Test
    void an_address_that_is_taken_is_told_of() {
        var second = new WebhookReceiver(new WebhookConfig(ADDRESS, SECRET), http, api, TelegramTestBot.SHORT_TIMEOUTS,
                intake, new Trouble());
        assertThatThrownBy(second::start).isInstanceOf(BotRejectedException.class)
                .hasMessage("The bot itself answers at /telegram; the webhook needs another path.");
        second.close();
        assertThat(worked).isEmpty();
    }

    private int bring(String secret, String body) throws Exception {
        return bring(secret, body, ADDRESS.getPath());
    }

    private int bring(String secret, String body, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + http.getAddress().getPort() + path))
                .header("X-Telegram-Bot-Api-Secret-Token", secret)
                .POST(BodyPublishers.ofString(body));
        return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
}
