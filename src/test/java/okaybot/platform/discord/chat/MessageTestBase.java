package okaybot.platform.discord.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import okaybot.platform.discord.DiscordBotTestBase;
import okaybot.platform.discord.DiscordMessageReader;
import okaybot.testing.discord.FakeDiscordUser;

/// Sends messages to a bot and waits for its replies.
abstract class MessageTestBase extends DiscordBotTestBase {
    protected static final String BOT = "<@900> ";

    protected JsonNode reply(String messageId) {
        await().until(() -> !discord.rest().repliesTo(messageId).isEmpty());
        return discord.rest().repliesTo(messageId).getFirst();
    }

    /// The text of the reply to a message.
    protected String answer(FakeDiscordUser user, String message) {
        return DiscordMessageReader.text(reply(user.write(message)));
    }

    /// Replies in a channel come in the order of the messages: once the bot has answered a later one there, it will not answer this.
    protected void assertNoReply(FakeDiscordUser user, String messageId) {
        var before = discord.rest().repliesTo(messageId).size();
        assertThat(before).isZero();
        reply(user.write(BOT + "cast"));
        assertThat(discord.rest().repliesTo(messageId)).isEmpty();
    }
}
