package okaybot.platform.discord.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.requests.Route;
import okaybot.answer.Answer;
import okaybot.platform.DrawnAnswer;
import okaybot.platform.discord.message.AnswerRenderer;
import okaybot.platform.discord.message.DiscordMessage;
import okaybot.platform.discord.message.RefusedPicture;
import okaybot.platform.discord.rest.AttachedFile;
import okaybot.platform.discord.rest.DiscordError;
import okaybot.platform.discord.rest.DiscordRequestException;
import okaybot.platform.discord.rest.DiscordRestClient;

/// Replies to messages. Each reply carries a nonce that depends on the message, so that it is sent once, even if the request is
/// repeated or another process has received the message too (Discord, Create Message).
record MessageResponder(DiscordRestClient client, AnswerRenderer renderer) {
    /// After the message has arrived. Later, nobody expects a reply any more.
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    /// Replies in the channel of the message.
    void reply(MessagePayload message, Answer answer) throws DiscordRequestException {
        var drawn = DrawnAnswer.draw(answer);
        try {
            reply(message, pages(drawn));
        } catch (DiscordRequestException e) {
            reply(message, pages(RefusedPicture.inWords(drawn, e)));
        }
    }

    private void reply(MessagePayload message, List<DiscordMessage> pages) throws DiscordRequestException {
        for (var number = 0; number < pages.size(); number++) {
            reply(message, pages.get(number), number);
        }
    }

    /// Replies in the channel of the message.
    void reply(MessagePayload message, String sentence) throws DiscordRequestException {
        reply(message, DiscordMessage.of(sentence), 0);
    }

    private void reply(MessagePayload message, DiscordMessage content, int number) throws DiscordRequestException {
        try {
            send(message, message.channelId(),
                    content.toReplyJson(message.authorId(), nonce(message, number), message.id()), content.file());
        } catch (DiscordRequestException e) {
            if (e.error() != DiscordError.MISSING_MESSAGE_HISTORY) {
                throw e;
            }
            send(message, message.channelId(), content.toJson(message.authorId(), nonce(message, number)),
                    content.file());
        }
    }

    /// Writes to the author of a message in private.
    ///
    /// @return whether that was possible
    boolean sendDirectMessage(MessagePayload message, Answer answer) {
        try {
            var channelId = client.openPrivateChannel(message.authorId(), deadline(message));
            send(message, channelId,
                    pages(DrawnAnswer.inWords(answer)).getFirst().toJson(message.authorId(), nonce(message, 0)),
                    Optional.empty());
            return true;
        } catch (DiscordRequestException | RuntimeException _) {
            return false;
        }
    }

    private void send(MessagePayload message, String channelId, String json, Optional<AttachedFile> file)
            throws DiscordRequestException {
        var _ = client.send(Route.Messages.SEND_MESSAGE.compile(channelId), json, file, deadline(message));
    }

    private static Instant deadline(MessagePayload message) {
        return message.receivedAt().plus(DEADLINE);
    }

    private List<DiscordMessage> pages(DrawnAnswer drawn) {
        var rendered = renderer.render(drawn);
        return rendered.hasPageButtons() ? rendered.pages().subList(0, 1) : rendered.pages();
    }

    /// At most 25 characters (Discord, Create Message).
    private static String nonce(MessagePayload message, int number) {
        return message.id() + "-" + number;
    }
}
