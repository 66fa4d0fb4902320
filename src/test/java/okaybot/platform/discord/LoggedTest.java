package okaybot.platform.discord;

import static okaybot.platform.discord.Sight.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Optional;
import java.util.regex.Pattern;
import okaybot.testing.LogCapture;
import okaybot.testing.TestChat;
import okaybot.testing.discord.Asked;
import okaybot.testing.discord.FakeDiscord;
import okaybot.testing.discord.Fault.Refuses;
import org.junit.jupiter.api.Test;

/// What the log has of an interaction.
class LoggedTest {
    private static final String MARKER = "zq-DISCORD-zq";
    private static final Pattern ID = Pattern.compile("error ([0-9a-f]{8})");

    private static String told(Asked asked) {
        var told = ID.matcher(text(asked));
        assertThat(told.find()).isTrue();
        return told.group(1);
    }

    @Test
    void what_broke_is_found_by_the_id_that_was_told_but_not_what_was_typed() {
        var chat = TestChat.withSeeds();
        var gate = new Gate(chat.lore());
        var discord = FakeDiscord.start();
        var login = new Login(FakeDiscord.TOKEN, discord.apiUrl(), Optional.empty());
        try (var overheard = LogCapture.attach();
                var _ = Served.on(discord, chat, gate.before(chat), login).ready()) {
            var fan = discord.fan();
            fan.asks("cast", "who", MARKER).answer();
            fan.asks(MARKER, "who", MARKER).answer();
            fan.types("cast", "who", MARKER).answer();
            fan.presses(MARKER, false).answer();
            discord.rest().next(new Refuses(400, 50035));
            assertThat(overheard.lines(told(fan.asks("cast", "who", MARKER)))).isNotEmpty();
            gate.breakDown(true);
            assertThat(overheard.lines(told(fan.asks("cast", "who", MARKER)))).isNotEmpty();
            fan.types("cast", "who", MARKER);
            gate.breakDown(false);
            fan.asks("cast").answer();
            assertThat(overheard.lines()).noneMatch(line -> line.contains(MARKER));
            await().untilAsserted(
                    () -> assertThat(overheard.lines()).anyMatch(line -> line.contains("Discord is ready")));
        }
    }
}
