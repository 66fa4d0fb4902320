package okaybot.platform.discord;

import static okaybot.platform.discord.DiscordMessageReader.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import okaybot.testing.discord.FakeDiscord;
import okaybot.testing.discord.SentInteraction;

/// A question for one character, and how often it is answered while requests fail or answers are slow.
record CastQuestion(FakeDiscord discord) {
    SentInteraction ask() {
        return discord.user().runCommand("cast", "who", "ko-moon-young");
    }

    static void assertAnsweredOnce(SentInteraction interaction) {
        assertThat(text(interaction)).startsWith("## Ko Moon-young");
        assertThat(interaction.responses()).hasSize(1);
    }

    /// Checks the count after another interaction was answered, so that retries have ended.
    void assertFinalResponseCount(SentInteraction interaction, int count) {
        await().until(interaction::hasNoPendingFaults);
        assertAnsweredOnce(ask());
        assertThat(interaction.responses()).hasSize(count);
    }
}
