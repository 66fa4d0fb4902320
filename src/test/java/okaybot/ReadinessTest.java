package okaybot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import okaybot.cli.Installation;
import okaybot.ops.HealthEndpoints;
import okaybot.ops.PrometheusMetrics;
import okaybot.testing.PostgresServer;
import okaybot.testing.TcpProxy;
import okaybot.testing.telegram.FakeTelegram;
import okaybot.testing.telegram.TelegramFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A bot that can take requests and answer them is ready, whatever else is wrong.
@Order(1)
class ReadinessTest {
    private static final Path SMALL_SEEDS = Path.of("src/test/resources/small-seeds").toAbsolutePath();
    private static final long MINA = 11;
    private static final int HOUR = 3600;

    @TempDir
    private Path folder;
    private final FakeTelegram telegram = new FakeTelegram();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        telegram.close();
        client.close();
    }

    /// Starts a bot that serves Telegram.
    private Host start(Map<String, String> more) throws Exception {
        var environment = new HashMap<>(Map.of("SEEDS", SMALL_SEEDS.toString(), "HTTP_PORT", "0",
                "TELEGRAM_TOKEN", FakeTelegram.TOKEN, "TELEGRAM_API_URL", telegram.uri().toString()));
        environment.putAll(more);
        var host = Host.create(new Installation(folder, environment, Okaybot.PLATFORMS).readConfig(),
                Okaybot.PLATFORMS);
        for (var adapter : host.adapters()) {
            var _ = adapter.start();
        }
        return host;
    }

    private HttpResponse<String> get(Host host, String path) throws Exception {
        var port = host.http().orElseThrow().server().getAddress().getPort();
        return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                BodyHandlers.ofString());
    }

    private void awaitState(Host host, int status, String line) {
        await().untilAsserted(() -> {
            var response = get(host, HealthEndpoints.READINESS_PATH);
            assertThat(response.body().lines()).anySatisfy(actual -> assertThat(actual).startsWith(line));
            assertThat(response.statusCode()).isEqualTo(status);
        });
    }

    private void assertAnswers(String text) {
        var before = telegram.chats.messagesIn(MINA).size();
        telegram.deliver(telegram.updates.textMessage(MINA, MINA, text));
        await().until(() -> telegram.chats.messagesIn(MINA).size() == before + 1);
    }

    @ParameterizedTest
    @CsvSource({"setMyCommands, list of commands", "setMyDescription, description",
        "setMyShortDescription, description"})
    void a_list_or_description_that_telegram_rejects_leaves_the_bot_ready(String method, String part) throws Exception {
        telegram.failNext(method, TelegramFault.error(400, "Bad Request: nothing of this"));
        try (var host = start(Map.of())) {
            awaitState(host, 200, "telegram: degraded: " + part + " not accepted (Bad Request: nothing of this)");
            assertAnswers("/cast");
            assertThat(get(host, PrometheusMetrics.PATH).body().lines())
                    .contains("okaybot_trouble{part=\"telegram\"} 1.0", "okaybot_ready{part=\"telegram\"} 1.0");
        }
    }

    @Test
    void waiting_an_hour_to_set_a_description_leaves_the_bot_ready() throws Exception {
        telegram.failNext("setMyDescription", TelegramFault.tooManyRequests(HOUR));
        try (var host = start(Map.of())) {
            awaitState(host, 200,
                    "telegram: degraded: description cannot be updated yet (Too Many Requests: retry after 3600)");
            assertAnswers("/cast");
        }
    }

    @Test
    void waiting_an_hour_to_set_a_webhook_leaves_the_bot_ready() throws Exception {
        telegram.failNext("setWebhook", TelegramFault.tooManyRequests(HOUR));
        try (var host = start(Map.of("TELEGRAM_WEBHOOK_URL", "https://bot.example.org/telegram"))) {
            awaitState(host, 200, "telegram: degraded: too many calls of setWebhook (429), waiting 60 min");
        }
    }

    @Test
    void a_bot_that_polls_is_not_ready_while_telegram_is_down() throws Exception {
        try (var host = start(Map.of())) {
            awaitState(host, 200, "telegram: ready");
            telegram.setDown(true);
            awaitState(host, 503, "telegram: not ready: ");
            telegram.setDown(false);
            // What the outage has interrupted is set a little later.
            awaitState(host, 200, "telegram: ");
        }
    }

    @Test
    void without_its_database_the_bot_is_ready_and_answers() throws Exception {
        var name = PostgresServer.createDatabase();
        try (var proxy = new TcpProxy(PostgresServer.port());
                var host = start(Map.of("DATABASE_URL", PostgresServer.url(name, proxy.port())))) {
            awaitState(host, 200, "telegram: ready");
            assertAnswers("/progress finished");
            assertAnswers("/plot ending");
            proxy.cut();
            awaitState(host, 200, "store: degraded: the database of settings cannot be reached");
            assertAnswers("/plot ending");
            proxy.restore();
            awaitState(host, 200, "store: ready");
        }
    }
}
