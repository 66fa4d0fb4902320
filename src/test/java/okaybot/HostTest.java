package okaybot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import okaybot.config.Config;
import okaybot.ops.HealthEndpoints;
import okaybot.ops.PrometheusMetrics;
import okaybot.platform.BotRejectedException;
import okaybot.platform.CheckResult;
import okaybot.platform.CheckResult.Status;
import okaybot.testing.discord.FakeDiscord;
import okaybot.testing.telegram.FakeTelegram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the one who runs the bot sees of it while it serves Discord.
class HostTest {
    @TempDir
    private Path folder;

    private Config config(FakeDiscord discord, String token, Map<String, String> more) throws Exception {
        var environment = new HashMap<>(Map.of("SEEDS", "seeds", "HTTP_PORT", "0", "DISCORD_TOKEN", token,
                "DISCORD_API_URL", discord.apiUrl()));
        environment.putAll(more);
        return Config.read(folder, environment);
    }

    private static HttpResponse<String> get(Host host, String path) throws IOException, InterruptedException {
        var port = host.http().orElseThrow().server().getAddress().getPort();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                    BodyHandlers.ofString());
        }
    }

    @Test
    void a_bot_is_ready_once_it_is_connected_and_counts_what_it_answers() throws Exception {
        try (var discord = FakeDiscord.start();
                var host = Host.of(config(discord, FakeDiscord.TOKEN, Map.of()))) {
            assertThat(get(host, HealthEndpoints.READINESS_PATH).body())
                    .isEqualTo("content: ready\nstore: ready\ndiscord: Discord cannot be reached,"
                            + " retrying: no answer yet\n");
            assertThat(get(host, HealthEndpoints.READINESS_PATH).statusCode()).isEqualTo(503);
            Thread.ofVirtual().start(() -> serve(host));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> get(host, HealthEndpoints.READINESS_PATH).statusCode() == 200);
            discord.user().runCommand("cast").awaitResponse();
            discord.user().runCommand("plot").awaitResponse();
            await().untilAsserted(() -> assertThat(get(host, PrometheusMetrics.PATH).body().lines()).contains(
                    "okaybot_requests_seconds_count{command=\"cast\",outcome=\"answered\",platform=\"discord\"} 1",
                    "okaybot_requests_seconds_count{command=\"plot\",outcome=\"answered\",platform=\"discord\"} 1",
                    "okaybot_trouble{part=\"discord\"} 0.0").anyMatch(line -> line.startsWith("cache_gets_total{"))
                    .anyMatch(line -> line.startsWith("okaybot_content{episodes=\"16\",show=\"It's Okay")));
        }
    }

    static void serve(Host host) {
        try {
            host.serve();
        } catch (BotRejectedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_port_that_is_taken_ends_the_start() throws Exception {
        try (var discord = FakeDiscord.start();
                var host = Host.of(config(discord, FakeDiscord.TOKEN, Map.of()))) {
            var port = Integer.toString(host.http().orElseThrow().server().getAddress().getPort());
            var same = config(discord, FakeDiscord.TOKEN, Map.of("HTTP_PORT", port));
            assertThatThrownBy(() -> Host.of(same)).isInstanceOf(IOException.class)
                    .hasMessageStartingWith("The port " + port + " of 127.0.0.1 cannot be had");
        }
    }

    private Stream<String> examined(FakeDiscord discord, String token) throws Exception {
        return examined(Map.of("SEEDS", "seeds", "DISCORD_API_URL", discord.apiUrl()), "DISCORD_TOKEN", token);
    }

    private Stream<String> examined(Map<String, String> environment, String variable, String token) throws Exception {
        var with = new HashMap<>(environment);
        with.put(variable, token);
        return DoctorSubcommand.findings(Config.read(folder, with)).map(CheckResult::toString)
                .map(text -> text.replace(folder.toString(), "HOME"));
    }

    @Test
    void the_doctor_finds_what_is_well_and_what_is_not() throws Exception {
        try (var discord = FakeDiscord.start()) {
            assertThat(examined(discord, FakeDiscord.TOKEN)).contains(
                    result("OK", "store", "The database HOME/data/okaybot.db can be read and written."),
                    result("OK", "discord", "The token is that of Okaybot, in about 12 servers."),
                    result("WARNING", "discord",
                            "Nobody can take the bot along: tick User Install under Installation in"
                                    + " the developer portal."),
                    result("OK", "discord", "1000 more starts of a shard today; Discord recommends 1 in all."),
                    result("OK", "discord", "This machine's clock is right."),
                    result("OK", "telegram", "It is not served: TELEGRAM_TOKEN is not set."));
            assertThat(examined(discord, "wrong.token")).contains(
                    result("ERROR", "discord", "Discord does not take the token."));
            assertThat(discord.gateway().sessionCount()).isZero();
        }
    }

    @Test
    void the_doctor_knows_telegram_too() throws Exception {
        try (var telegram = new FakeTelegram()) {
            var environment = Map.of("SEEDS", "seeds", "TELEGRAM_API_URL", telegram.uri().toString());
            assertThat(examined(environment, "TELEGRAM_TOKEN", FakeTelegram.TOKEN)).contains(
                    result("OK", "telegram", "The token is that of @OkayTestBot."),
                    result("WARNING", "telegram", "Inline mode is off: send /setinline to @BotFather."),
                    result("OK", "telegram", "3 updates are waiting."),
                    result("OK", "discord", "It is not served: DISCORD_TOKEN is not set."));
            assertThat(examined(environment, "TELEGRAM_TOKEN", "1:wrong")).contains(
                    result("ERROR", "telegram", "Telegram does not take the token."));
            assertThat(telegram.violations()).isEmpty();
        }
    }

    @Test
    void the_doctor_says_what_cannot_be_reached() throws Exception {
        var discord = FakeDiscord.start();
        var config = config(discord, FakeDiscord.TOKEN, Map.of());
        discord.close();
        assertThat(DoctorSubcommand.findings(config)).anyMatch(found -> found.status() == Status.ERROR
                && found.message().startsWith("Discord cannot be reached at http://127.0.0.1:"));
    }

    private static String result(String status, String subject, String message) {
        return "CheckResult[status=%s, subject=%s, message=%s]".formatted(status, subject, message);
    }
}
