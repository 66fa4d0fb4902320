package okaybot.command;

import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.command.api.Command;
import okaybot.command.api.CommandRole;
import okaybot.command.api.CommandSpec;
import okaybot.command.show.PlotCommand;
import okaybot.lore.Lore;

/// Greets somebody new.
final class StartCommand extends Command {
    private static final String NAME = "start";

    StartCommand() {
        super(CommandSpec.named(NAME).role(CommandRole.START));
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        return new AnswerBuilder(lore).text("Ask me about " + lore.show().title()
                + ": who is in it, what happens, whether it goes on, what was said about it.")
                .text("What would spoil it stays covered, and every answer names its sources.")
                .choice("What it is about", PlotCommand.NAME, "")
                .choice("The cast", "cast", "")
                .choice("A second season?", "season2", "")
                .choice("All commands", HelpCommand.NAME, "")
                .build("Hello", CommandLine.of(NAME));
    }
}
