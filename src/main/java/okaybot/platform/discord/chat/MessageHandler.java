package okaybot.platform.discord.chat;

import java.util.List;
import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.answer.Reply;
import okaybot.answer.Request;
import okaybot.answer.service.AnswerService;
import okaybot.command.api.CommandRole;
import okaybot.place.Visibility;
import okaybot.platform.PlatformMetrics;
import okaybot.platform.discord.event.DeliveredEvents;
import okaybot.platform.discord.guild.PlaceResolver;
import okaybot.platform.discord.guild.SpoilerChannelTracker;
import okaybot.platform.discord.message.AnswerRenderer;
import okaybot.platform.discord.rest.DiscordRequestException;
import okaybot.platform.discord.rest.DiscordRestClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers a message that is meant for the bot.
///
/// A message in a guild cannot be shown to one person alone. So whatever is not for everyone there is only offered, with a button.
public final class MessageHandler {
    private static final Logger LOG = LoggerFactory.getLogger(MessageHandler.class);

    private final AnswerService service;
    private final MessageRequestMapper mapper;
    private final MessageResponder responder;
    private final MessageErrorHandler errors;
    private final DeliveredEvents delivered = new DeliveredEvents();
    private final ChannelQueue queue = new ChannelQueue();

    public MessageHandler(AnswerService service, AnswerRenderer renderer, PlaceResolver places,
            SpoilerChannelTracker spoilerChannels, DiscordRestClient client, PlatformMetrics metrics) {
        this.service = service;
        this.mapper = new MessageRequestMapper(service, places, spoilerChannels);
        this.responder = new MessageResponder(client, renderer);
        this.errors = new MessageErrorHandler(responder, metrics);
    }

    /// Blocks until the answer is sent.
    void handle(MessagePayload message) {
        if (!delivered.add(message.id())) {
            LOG.debug("Discord: message delivered again, dropped");
        } else if (errors.acceptsReplies(message)) {
            queue.run(message.channelId(), () -> answerOrTell(message), errors::onDropped);
        }
    }

    private void answerOrTell(MessagePayload message) {
        try {
            answer(message);
        } catch (DiscordRequestException e) {
            errors.onRejected(e, message);
        } catch (RuntimeException | Error e) {
            errors.onUnexpected(e, message);
        }
    }

    private void answer(MessagePayload message) throws DiscordRequestException {
        var request = mapper.toRequest(message);
        if (request.isEmpty()) {
            return;
        }
        if (message.isDirect()) {
            reply(message, service.answer(request.get()));
        } else if (service.needsSupport(request.get().line())) {
            support(message, service.answer(request.get()));
        } else {
            answerInGuild(message, request.get());
        }
    }

    private void reply(MessagePayload message, Optional<Reply> reply) throws DiscordRequestException {
        if (reply.isPresent()) {
            responder.reply(message, reply.get().answer());
        }
    }

    /// Somebody who needs help gets it before others: in the channel, if they take no direct messages.
    private void support(MessagePayload message, Optional<Reply> reply) throws DiscordRequestException {
        if (reply.isPresent() && !responder.sendDirectMessage(message, reply.get().answer())) {
            responder.reply(message, reply.get().answer());
        }
    }

    private void answerInGuild(MessagePayload message, Request request) throws DiscordRequestException {
        var line = request.line();
        if (service.isSwitchedOff(request)) {
            LOG.debug("Discord: mention in a place where the bot is switched off, dropped");
            return;
        }
        var reply = service.answer(request.withLine(harmless(line)));
        if (reply.filter(found -> found.isNotice() || found.visibility() == Visibility.OPEN).isPresent()) {
            reply(message, reply);
        } else if (reply.isPresent()) {
            responder.reply(message, offer(line, request));
        }
    }

    /// A line that changes nothing: if this one does more than asking about the show, it is run when the button is pressed.
    private CommandLine harmless(CommandLine line) {
        return service.command(line).isEmpty()
                ? line
                : service.asLookUp(line).orElseGet(() -> CommandLine.of(line.question().name()));
    }

    /// Everyone in the guild reads the offer, so it does not repeat the question.
    private Answer offer(CommandLine line, Request request) {
        var messages = DiscordChatMessages.in(request.locale());
        return Answer.ofSentence(messages.answeredInPrivate(),
                messages.howToAskInPrivate(service.line(CommandRole.LOOK_UP, "").name()),
                List.of(new Choice(messages.showToMe(), line)), line);
    }
}
