package okaybot.command;

import java.util.List;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.command.api.Command;
import okaybot.command.api.CommandSpec;
import okaybot.lore.Lore;

/// What the bot stores about people.
final class PrivacyCommand extends Command {
    private static final String NAME = "privacy";

    PrivacyCommand() {
        super(CommandSpec.named(NAME).personal());
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        var messages = PrivacyMessages.in(lore.locale());
        return new AnswerBuilder(lore).text(List.of(messages.whatIsRead(), messages.notPassedOn()))
                .text(messages.kept())
                .text(messages.unanswered())
                .choice(messages.showHeld(), "mydata", "")
                .build(messages.title(), CommandLine.of(NAME));
    }
}
