package okaybot.command;

import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.command.api.Command;
import okaybot.command.api.CommandGroup;
import okaybot.command.api.CommandRole;
import okaybot.command.api.CommandSpec;
import okaybot.command.show.PlotCommand;
import okaybot.lore.Lore;

/// Greets somebody new.
final class StartCommand extends Command {
    private static final String NAME = "start";

    StartCommand() {
        super(CommandSpec.named(NAME).group(CommandGroup.YOU).role(CommandRole.START));
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        var messages = AboutMessages.in(lore.locale());
        return new AnswerBuilder(lore).text(messages.ask(lore.show().title())).text(messages.covered())
                .choice(messages.premise(), PlotCommand.NAME, "")
                .choice(messages.cast(), "cast", "")
                .choice(messages.season2(), "season2", "")
                .choice(messages.allCommands(), HelpCommand.NAME, "")
                .build(messages.hello(), CommandLine.of(NAME));
    }
}
