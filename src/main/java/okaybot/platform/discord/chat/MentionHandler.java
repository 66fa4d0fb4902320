package okaybot.platform.discord.chat;

import java.util.List;
import okaybot.answer.Answer;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.answer.Reply;
import okaybot.answer.Request;
import okaybot.answer.service.AnswerService;
import okaybot.command.api.CommandRole;
import okaybot.place.Visibility;
import okaybot.platform.PlatformMessages;
import okaybot.platform.discord.message.CustomId;
import okaybot.platform.discord.rest.DiscordRequestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers messages in guilds that mention the bot.
///
/// Such an answer cannot be shown to one person alone. So whatever is not for everyone there is only offered, with a button.
record MentionHandler(AnswerService service, MessageRequestMapper mapper, MessageResponder responder) {
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
            responder.reply(message, isForEveryone(reply.get()) ? reply.get().answer() : offer(message, request));
        }
    }

    private static boolean isForEveryone(Reply reply) {
        return reply.isNotice() || reply.visibility() == Visibility.OPEN;
    }

    /// A line that changes nothing: if this one does more than asking about the show, it is run when the button is pressed.
    private CommandLine harmless(CommandLine line) {
        return service.command(line).isEmpty()
                ? line
                : service.asLookUp(line).orElseGet(() -> CommandLine.of(line.question().name()));
    }

    /// Everyone in the guild reads the offer, so it does not repeat the question.
    private Answer offer(MessagePayload message, Request request) {
        var messages = DiscordChatMessages.in(request.locale());
        var line = request.line();
        var hasButton = CustomId.ofCommand(message.authorId(), line).fits();
        var text = hasButton
                ? messages.pressToSee()
                : messages.useCommandToSee(service.line(CommandRole.ASK, "").name());
        var choices = hasButton ? List.of(new Choice(messages.showToMe(), line)) : List.<Choice>of();
        return Answer.ofSentence(PlatformMessages.in(request.locale()).answeredInPrivate(), text, choices, line,
                request.locale());
    }
}
