package okaybot.platform.discord;

import static okaybot.platform.discord.DiscordStalledConnectionTest.ask;
import static okaybot.platform.discord.DiscordStalledConnectionTest.assertAnsweredOnce;
import static org.awaitility.Awaitility.await;

import okaybot.testing.TestChat;
import okaybot.testing.discord.DiscordFault.Stalled;
import okaybot.testing.discord.FakeDiscord;
import org.junit.jupiter.api.Test;

/// Apart from [DiscordStalledConnectionTest], since it takes long and does not mind other tests.
class DiscordStalledEditTest {
    @Test
    void a_stalled_edit_is_repeated_on_a_new_connection() {
        var chat = TestChat.withSeeds();
        var lore = new BlockableLore(chat.lore());
        var discord = FakeDiscord.start();
        try (var _ = DiscordBotFixture.connect(discord, chat, lore.answerServiceFor(chat)).awaitReady()) {
            lore.block();
            var interaction = ask(discord, 1).getFirst();
            await().until(() -> interaction.callbackType() == 5);
            interaction.enqueueFaults(new Stalled(DiscordStalledConnectionTest.STALL));
            lore.unblock();
            assertAnsweredOnce(interaction);
        }
    }
}
