package okaybot.platform.discord;

import static okaybot.platform.discord.DiscordMessageReader.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import okaybot.platform.BotRejectedException;
import okaybot.settings.Settings;
import okaybot.testing.GoldenFile;
import okaybot.testing.LongTimeouts;
import okaybot.testing.TestChat;
import okaybot.testing.discord.DiscordFault.RawReply;
import okaybot.testing.discord.FakeDiscord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From the login to the first answer.
class DiscordStartupTest {
    /// The golden file is in English, and need not be written again for each language.
    private static final Pattern TRANSLATIONS = Pattern.compile("(_localizations\" : )\\{[^}]*}");

    private static String rejectionMessage(DiscordBotFixture bot) {
        try {
            return bot.stopped().handle((_, failure) -> String.valueOf(failure.getMessage()))
                    .orTimeout(LongTimeouts.TIMEOUT.toSeconds(), TimeUnit.SECONDS).join();
        } finally {
            bot.close();
        }
    }

    @Test
    void explains_a_wrong_token_without_repeating_it() {
        var discord = FakeDiscord.start();
        var chat = TestChat.withSeeds();
        var config = new DiscordConfig("wrong.token", discord.apiUrl(), Optional.empty());
        var bot = DiscordBotFixture.connect(discord, chat, chat.service(), config);
        assertThatThrownBy(() -> bot.stopped().get(LongTimeouts.TIMEOUT.toSeconds(), TimeUnit.SECONDS))
                .hasCauseInstanceOf(BotRejectedException.class);
        assertThat(rejectionMessage(bot)).startsWith("Discord does not take the token.").doesNotContain("wrong.token");
        assertThat(config.toString()).doesNotContain("wrong.token");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4004 | Discord does not take the token.                       | Please check that it is the bot's token
            4010 | Discord does not take the number of shards             | Please check discord-shards-total
            4011 | The bot is in too many servers for so few shards       | Please raise discord-shards-total
            4012 | Discord no longer offers the gateway version that this | Please update the bot
            4013 | Discord refuses the gateway intents                    | please update the bot
            4014 | Discord refuses the gateway intents                    | please update the bot
            """)
    void explains_why_the_gateway_refuses_the_bot(int code, String sentence, String advice) {
        var discord = FakeDiscord.start();
        discord.gateway().closeOnIdentify(code);
        assertThat(rejectionMessage(DiscordBotFixture.connect(discord))).startsWith(sentence).contains(advice)
                .doesNotContain(FakeDiscord.TOKEN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            401 | <html>Login</html>
            200 | <html>Welcome to our Wi-Fi</html>
            """)
    void the_page_of_a_proxy_does_not_end_the_bot(int status, String page) {
        var discord = FakeDiscord.start();
        discord.rest().failAlways("/gateway/bot|/users/@me", new RawReply(status, page));
        try (var bot = DiscordBotFixture.connect(discord)) {
            await().until(() -> discord.rest().requestCount("/gateway/bot") >= 2);
            assertThat(bot.adapter().currentProblem().orElse(""))
                    .contains("status " + status + " with a page that is not from Discord");
            assertThat(bot.stopped()).isNotDone();
            discord.rest().recover();
            bot.awaitReady();
        }
    }

    @Test
    void a_single_refusal_of_the_token_does_not_end_the_bot() {
        var discord = FakeDiscord.start();
        discord.rest().failOnce("/gateway/bot",
                new RawReply(401, "{\"message\": \"401: Unauthorized\", \"code\": 0}"));
        try (var bot = DiscordBotFixture.connect(discord)) {
            bot.awaitReady();
            assertThat(discord.rest().requestCount("/gateway/bot")).isGreaterThan(1);
            assertThat(bot.stopped()).isNotDone();
        }
    }

    @Test
    void retries_the_login_while_discord_returns_errors() {
        var discord = FakeDiscord.start();
        discord.rest().failWithStatus(500);
        try (var bot = DiscordBotFixture.connect(discord)) {
            await().until(() -> !discord.rest().receivedRequests().isEmpty());
            discord.rest().failWithStatus(0);
            bot.awaitReady();
            assertThat(text(discord.user().runCommand("cast"))).contains("The cast of");
        }
    }

    @Test
    void retries_the_login_while_discord_cannot_be_reached() {
        var stoppedDiscord = FakeDiscord.start();
        var address = stoppedDiscord.apiUrl();
        stoppedDiscord.close();
        var chat = TestChat.withSeeds();
        var config = new DiscordConfig(FakeDiscord.TOKEN, address, Optional.empty());
        var adapter = new DiscordAdapter(config, chat.service(), new Settings(chat.store()),
                new Settings(chat.store()), new CompositeMeterRegistry());
        var stopped = adapter.start();
        await().untilAsserted(
                () -> assertThat(adapter.currentProblem().orElse("")).startsWith("Discord cannot be reached"));
        assertThat(stopped).isNotDone();
        adapter.close();
        assertThat(stopped).isCompleted();
    }

    @Test
    void registers_commands_only_when_they_changed() {
        var discord = FakeDiscord.start();
        try (var first = DiscordBotFixture.connect(discord).awaitReady()) {
            var commands = TRANSLATIONS.matcher(discord.rest().registeredCommands().toPrettyString())
                    .replaceAll("$1{ }");
            GoldenFile.assertMatches("discord/commands.json", commands + "\n");
            first.adapter().close();
            var before = discord.rest().receivedRequests().size();
            var second = DiscordBotFixture.connect(discord);
            await().until(() -> discord.rest().receivedRequests().stream().skip(before).anyMatch(
                    request -> request.startsWith("GET") && request.endsWith("/commands")));
            assertThat(text(discord.user().runCommand("cast"))).contains("The cast of");
            second.adapter().close();
            assertThat(discord.rest().receivedRequests()).filteredOn(request -> request.startsWith("PUT")).hasSize(1);
        }
    }
}
