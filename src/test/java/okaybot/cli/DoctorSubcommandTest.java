package okaybot.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okaybot.platform.CheckResult;
import okaybot.platform.CheckResult.Status;
import okaybot.platform.discord.DiscordPlatform;
import okaybot.platform.telegram.TelegramPlatform;
import okaybot.testing.discord.FakeDiscord;
import okaybot.testing.telegram.FakeTelegram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DoctorSubcommandTest {
    @TempDir
    private Path folder;

    private Stream<CheckResult> check(Map<String, String> environment) throws Exception {
        var installation = new Installation(folder, environment,
                List.of(new DiscordPlatform(), new TelegramPlatform()));
        return new DoctorSubcommand(installation).check(installation.readConfig());
    }

    private Stream<String> check(FakeDiscord discord, String token) throws Exception {
        return check(Map.of("SEEDS", "src/test/resources/small-seeds", "DISCORD_API_URL", discord.apiUrl()),
                "DISCORD_TOKEN", token);
    }

    private Stream<String> check(Map<String, String> environment, String variable, String token) throws Exception {
        var withToken = new HashMap<>(environment);
        withToken.put(variable, token);
        return check(withToken).map(CheckResult::toString).map(text -> text.replace(folder.toString(), "HOME"));
    }

    @Test
    void checks_the_store_and_discord() throws Exception {
        try (var discord = FakeDiscord.start()) {
            assertThat(check(discord, FakeDiscord.TOKEN)).contains(
                    result("OK", "store", "The database HOME/data/okaybot.db can be read and written."),
                    result("OK", "discord", "The token is that of Okaybot, in about 12 servers."),
                    result("WARNING", "discord",
                            "Nobody can take the bot along: tick User Install under Installation in"
                                    + " the developer portal."),
                    result("OK", "discord", "1000 more starts of a shard today; Discord recommends 1 in all."),
                    result("OK", "discord", "This machine's clock is right."),
                    result("OK", "telegram", "It is not served: TELEGRAM_TOKEN is not set."));
            assertThat(check(discord, "wrong.token")).contains(
                    result("ERROR", "discord", "Discord does not take the token."));
            assertThat(discord.gateway().sessionCount()).isZero();
        }
    }

    @Test
    void checks_telegram() throws Exception {
        try (var telegram = new FakeTelegram()) {
            var environment = Map.of("SEEDS", "src/test/resources/small-seeds", "TELEGRAM_API_URL",
                    telegram.uri().toString());
            assertThat(check(environment, "TELEGRAM_TOKEN", FakeTelegram.TOKEN)).contains(
                    result("OK", "telegram", "The token is that of @OkayTestBot."),
                    result("WARNING", "telegram", "Inline mode is off: send /setinline to @BotFather."),
                    result("OK", "telegram",
                            "Guest mode is off, so people can't mention the bot in chats that it is not in."
                                    + " @BotFather's app turns it on."),
                    result("OK", "telegram", "3 updates are waiting."),
                    result("OK", "discord", "It is not served: DISCORD_TOKEN is not set."));
            assertThat(check(environment, "TELEGRAM_TOKEN", "1:wrong")).contains(
                    result("ERROR", "telegram", "Telegram does not take the token."));
            assertThat(telegram.violations()).isEmpty();
        }
    }

    @Test
    void reports_a_platform_that_cannot_be_reached() throws Exception {
        var discord = FakeDiscord.start();
        var environment = Map.of("SEEDS", "src/test/resources/small-seeds", "HTTP_PORT", "0", "DISCORD_TOKEN",
                FakeDiscord.TOKEN,
                "DISCORD_API_URL", discord.apiUrl());
        discord.close();
        assertThat(check(environment)).anyMatch(found -> found.status() == Status.ERROR
                && found.message().startsWith("Discord cannot be reached at http://127.0.0.1:"));
    }

    static Stream<Arguments> captivePortals() {
        var page = "<!DOCTYPE html><title>Log in</title>";
        return Stream.of(Arguments.of(200, page), Arguments.of(200, ""), Arguments.of(200, "{}"),
                Arguments.of(200, "{\"ok\":true,\"result\":7,\"shards\":[]}"), Arguments.of(200, "[1]"),
                Arguments.of(401, page), Arguments.of(404, page), Arguments.of(403, page), Arguments.of(302, page),
                Arguments.of(511, page));
    }

    @ParameterizedTest
    @MethodSource("captivePortals")
    void reports_something_that_answers_in_place_of_the_platforms(int status, String body) throws Exception {
        var portal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        portal.createContext("/", exchange -> {
            try (exchange) {
                var bytes = body.getBytes(UTF_8);
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        portal.start();
        try {
            var url = "http://127.0.0.1:" + portal.getAddress().getPort();
            var found = check(Map.of("SEEDS", "src/test/resources/small-seeds", "TELEGRAM_API_URL", url,
                    "DISCORD_API_URL", url + "/api/v10/",
                    "TELEGRAM_TOKEN", FakeTelegram.TOKEN, "DISCORD_TOKEN", FakeDiscord.TOKEN)).toList();
            for (var platform : List.of("discord", "telegram")) {
                assertThat(found).filteredOn(result -> result.subject().equals(platform)
                        && result.status() == Status.ERROR).singleElement()
                        .matches(result -> result.message().matches(
                                "http://127.0.0.1:.* does not answer like .*|Telegram cannot be reached at .*"),
                                platform);
            }
        } finally {
            portal.stop(0);
        }
    }

    private static String result(String status, String subject, String message) {
        return "CheckResult[status=%s, subject=%s, message=%s]".formatted(status, subject, message);
    }
}
