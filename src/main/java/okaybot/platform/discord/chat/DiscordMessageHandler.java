package okaybot.platform.discord.chat;

import okaybot.answer.service.AnswerService;
import okaybot.platform.PlatformMetrics;
import okaybot.platform.discord.event.DeliveredEvents;
import okaybot.platform.discord.guild.PlaceResolver;
import okaybot.platform.discord.guild.SpoilerChannelTracker;
import okaybot.platform.discord.message.AnswerRenderer;
import okaybot.platform.discord.rest.DiscordRequestException;
import okaybot.platform.discord.rest.DiscordRestClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers a message that is meant for the bot, once.
public final class DiscordMessageHandler {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordMessageHandler.class);

    private final DirectMessageHandler directMessages;
    private final MentionHandler mentions;
    private final MessageErrorHandler errors;
    private final DeliveredEvents delivered = new DeliveredEvents();
    private final ChannelQueue queue = new ChannelQueue();

    public DiscordMessageHandler(AnswerService service, AnswerRenderer renderer, PlaceResolver places,
            SpoilerChannelTracker spoilerChannels, DiscordRestClient client, PlatformMetrics metrics) {
        var mapper = new MessageRequestMapper(service, places, spoilerChannels);
        var responder = new MessageResponder(client, renderer);
        directMessages = new DirectMessageHandler(service, mapper, responder);
        mentions = new MentionHandler(service, mapper, responder, new PrivateOffer(service));
        errors = new MessageErrorHandler(mapper, responder, metrics);
    }

    /// Blocks until the answer is sent.
    void handle(MessagePayload message) {
        if (!delivered.add(message.id())) {
            LOG.debug("Discord: message delivered again, dropped");
        } else {
            queue.run(message.channelId(), () -> answer(message), errors::onDropped);
        }
    }

    /// Answers nothing where an earlier reply was refused, also one that this message has waited for.
    private void answer(MessagePayload message) {
        if (!errors.acceptsReplies(message)) {
            return;
        }
        try {
            if (message.isDirect()) {
                directMessages.handle(message);
            } else {
                mentions.handle(message);
            }
        } catch (DiscordRequestException e) {
            errors.onRejected(e, message);
        } catch (RuntimeException | Error e) {
            errors.onUnexpected(e, message);
        }
    }
}
