package okaybot.platform.discord.interaction;

import static okaybot.platform.discord.DiscordMessageReader.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.regex.Pattern;
import okaybot.platform.discord.BlockableLore;
import okaybot.platform.discord.DiscordBotFixture;
import okaybot.testing.LogCapture;
import okaybot.testing.TestChat;
import okaybot.testing.discord.DiscordFault.ErrorResponse;
import okaybot.testing.discord.FakeDiscord;
import okaybot.testing.discord.SentInteraction;
import org.junit.jupiter.api.Test;

/// What is logged about an interaction.
class InteractionLoggingTest {
    private static final String MARKER = "zq-DISCORD-zq";
    private static final Pattern ID = Pattern.compile("error ([0-9a-f]{8})");

    private static String errorId(SentInteraction interaction) {
        var id = ID.matcher(text(interaction));
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    @Test
    void logs_the_error_id_but_not_what_was_typed() {
        var chat = TestChat.withSeeds();
        var lore = new BlockableLore(chat.lore());
        var discord = FakeDiscord.start();
        try (var log = LogCapture.attach();
                var _ = DiscordBotFixture.connect(discord, chat, lore.answerServiceFor(chat)).awaitReady()) {
            var user = discord.user();
            user.runCommand("cast", "who", MARKER).awaitResponse();
            user.runCommand(MARKER, "who", MARKER).awaitResponse();
            user.autocomplete("cast", "who", MARKER).awaitResponse();
            user.pressButton(MARKER, false).awaitResponse();
            discord.rest().failNextInteraction(new ErrorResponse(400, 50035));
            assertThat(log.lines(errorId(user.runCommand("cast", "who", MARKER)))).isNotEmpty();
            lore.failWithError(true);
            assertThat(log.lines(errorId(user.runCommand("cast", "who", MARKER)))).isNotEmpty();
            user.autocomplete("cast", "who", MARKER);
            lore.failWithError(false);
            user.runCommand("cast").awaitResponse();
            assertThat(log.lines()).noneMatch(line -> line.contains(MARKER));
            await().untilAsserted(
                    () -> assertThat(log.lines()).anyMatch(line -> line.contains("Discord: ready")));
        }
    }
}
