package okaybot.platform.discord.interaction;

import static okaybot.platform.discord.DiscordMessageReader.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Optional;
import java.util.regex.Pattern;
import okaybot.platform.discord.BlockableLore;
import okaybot.platform.discord.DiscordBotFixture;
import okaybot.platform.discord.DiscordConfig;
import okaybot.testing.LogCapture;
import okaybot.testing.TestChat;
import okaybot.testing.discord.DiscordFault.ErrorResponse;
import okaybot.testing.discord.FakeDiscord;
import okaybot.testing.discord.SentInteraction;
import org.junit.jupiter.api.Test;

/// What the log has of an interaction.
class InteractionLoggingTest {
    private static final String MARKER = "zq-DISCORD-zq";
    private static final Pattern ID = Pattern.compile("error ([0-9a-f]{8})");

    private static String told(SentInteraction asked) {
        var told = ID.matcher(text(asked));
        assertThat(told.find()).isTrue();
        return told.group(1);
    }

    @Test
    void logs_the_error_id_but_not_what_was_typed() {
        var chat = TestChat.withSeeds();
        var gate = new BlockableLore(chat.lore());
        var discord = FakeDiscord.start();
        var login = new DiscordConfig(FakeDiscord.TOKEN, discord.apiUrl(), Optional.empty());
        try (var overheard = LogCapture.attach();
                var _ = DiscordBotFixture.connect(discord, chat, gate.answerServiceFor(chat), login).awaitReady()) {
            var fan = discord.user();
            fan.runCommand("cast", "who", MARKER).awaitResponse();
            fan.runCommand(MARKER, "who", MARKER).awaitResponse();
            fan.autocomplete("cast", "who", MARKER).awaitResponse();
            fan.pressButton(MARKER, false).awaitResponse();
            discord.rest().enqueueFaults(new ErrorResponse(400, 50035));
            assertThat(overheard.lines(told(fan.runCommand("cast", "who", MARKER)))).isNotEmpty();
            gate.failWithError(true);
            assertThat(overheard.lines(told(fan.runCommand("cast", "who", MARKER)))).isNotEmpty();
            fan.autocomplete("cast", "who", MARKER);
            gate.failWithError(false);
            fan.runCommand("cast").awaitResponse();
            assertThat(overheard.lines()).noneMatch(line -> line.contains(MARKER));
            await().untilAsserted(
                    () -> assertThat(overheard.lines()).anyMatch(line -> line.contains("Discord is ready")));
        }
    }
}
