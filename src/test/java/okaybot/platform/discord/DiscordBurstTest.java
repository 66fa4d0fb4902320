package okaybot.platform.discord;

import static okaybot.platform.discord.DiscordMessageReader.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import okaybot.testing.TestChat;
import okaybot.testing.discord.FakeDiscord;
import okaybot.testing.discord.SentInteraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Many interactions at once, while answers take so long that all cores are busy with a few of them: each is acknowledged in time and
/// answered.
@Isolated("uses all cores")
class DiscordBurstTest {
    /// In milliseconds.
    private static final int SOON = 200;
    private static final int AS_IN_PRODUCTION = 1500;
    private static final TestChat CHAT = TestChat.withSeeds();
    private final BlockableLore lore = new BlockableLore(CHAT.lore());
    private final FakeDiscord discord = FakeDiscord.start();

    /// Starts a bot.
    ///
    /// @param defer after how many milliseconds it defers its replies
    private DiscordBotFixture start(int defer) {
        return DiscordBotFixture.connect(discord, CHAT, lore.answerServiceFor(CHAT),
                DiscordLimits.DEFAULT.withDefer(Duration.ofMillis(defer))).awaitReady();
    }

    private void assertAllAnswered(int count, IntFunction<SentInteraction> ask, String answer) {
        lore.blockOnProcessor();
        var sent = IntStream.range(0, count).mapToObj(ask).toList();
        try {
            await().until(() -> sent.stream().noneMatch(each -> each.callbackType() == 0));
        } finally {
            lore.unblock();
        }
        assertThat(sent).allSatisfy(each -> {
            each.awaitResponse();
            assertThat(text(each)).contains(answer);
            assertThat(each.responses()).singleElement().satisfies(only -> assertThat(only.ephemeral()).isFalse());
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 50})
    void commands_of_one_user(int count) {
        try (var _ = start(SOON)) {
            assertAllAnswered(count, _ -> discord.user().runCommand("cast"), "The cast of");
        }
    }

    @ParameterizedTest
    @CsvSource({"10, " + SOON, "50, " + AS_IN_PRODUCTION})
    void commands_of_many_users(int count, int defer) {
        try (var _ = start(defer)) {
            assertAllAnswered(count, i -> discord.user().withId("91" + i).runCommand("cast"), "The cast of");
        }
    }

    @Test
    void presses_of_buttons() {
        try (var _ = start(SOON)) {
            var cast = discord.user().runCommand("cast").awaitResponse().body();
            var label = DiscordMessageReader.customIdOf(cast, "Sources");
            assertAllAnswered(10, _ -> discord.user().pressButton(label, false), "The cast of");
        }
    }
}
