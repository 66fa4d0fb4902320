package okaybot.platform.discord.chat;

import okaybot.answer.CommandLine;
import okaybot.answer.Reply;
import okaybot.answer.Request;
import okaybot.answer.service.AnswerService;
import okaybot.place.Visibility;
import okaybot.platform.discord.rest.DiscordRequestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers messages in guilds that mention the bot.
///
/// Such an answer cannot be shown to one person alone. So whatever is not for everyone there is only offered, with a button.
record MentionHandler(AnswerService service, MessageRequestMapper mapper, MessageResponder responder,
        PrivateOffer offer) {
    private static final Logger LOG = LoggerFactory.getLogger(MentionHandler.class);

    void handle(MessagePayload message) throws DiscordRequestException {
        var found = mapper.toRequest(message);
        if (found.isEmpty()) {
            return;
        }
        var request = found.get();
        if (service.needsSupport(request.line())) {
            support(message, request);
        } else if (service.isSwitchedOff(request)) {
            LOG.debug("Discord: mention in a place where the bot is switched off, dropped");
        } else {
            answer(message, request);
        }
    }

    /// Whoever needs help gets it in private, or in the channel if they take no direct messages.
    private void support(MessagePayload message, Request request) throws DiscordRequestException {
        var reply = service.answer(request);
        if (reply.isPresent() && !responder.sendDirectMessage(message, reply.get().answer())) {
            responder.reply(message, reply.get().answer());
        }
    }

    private void answer(MessagePayload message, Request request) throws DiscordRequestException {
        var reply = service.answer(request.withLine(harmless(request.line())));
        if (reply.isPresent()) {
            responder.reply(message, isForEveryone(reply.get(), message)
                    ? reply.get().answer()
                    : offer.answer(message, service.forEveryone(request)));
        }
    }

    /// The answer to a question with covered words may repeat them without the cover.
    private static boolean isForEveryone(Reply reply, MessagePayload message) {
        return reply.isNotice() || (reply.visibility() == Visibility.OPEN && !message.hasCover());
    }

    /// A line that changes nothing: if this one does more than asking about the show, it is run when the button is pressed.
    private CommandLine harmless(CommandLine line) {
        return service.commands().find(line).isEmpty()
                ? line
                : service.commands().asLookUp(line).orElseGet(() -> CommandLine.of(line.question().name()));
    }
}
