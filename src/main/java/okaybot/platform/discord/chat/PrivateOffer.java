package okaybot.platform.discord.chat;

import java.util.List;
import okaybot.answer.Answer;
import okaybot.answer.Choice;
import okaybot.answer.Request;
import okaybot.answer.service.AnswerService;
import okaybot.command.api.CommandRole;
import okaybot.platform.PlatformMessages;
import okaybot.platform.discord.message.CustomId;

/// The reply in a guild to a question whose answer is not for everyone there. Everyone reads it, so it does not repeat the question.
record PrivateOffer(AnswerService service) {
    Answer answer(MessagePayload message, Request request) {
        var messages = DiscordChatMessages.in(request.locale());
        if (message.hasCover()) {
            return answer(messages.useCommandForCovered(askCommand()), List.of(), request);
        }
        if (CustomId.ofCommand(message.authorId(), request.line()).fits()) {
            return answer(messages.pressToSee(), List.of(new Choice(messages.showToMe(), request.line())), request);
        }
        return answer(messages.useCommandToSee(askCommand()), List.of(), request);
    }

    private String askCommand() {
        return service.commands().line(CommandRole.ASK, "").name();
    }

    private static Answer answer(String text, List<Choice> choices, Request request) {
        return Answer.ofSentence(PlatformMessages.in(request.locale()).answeredInPrivate(), text, choices,
                request.line(), request.locale());
    }
}
