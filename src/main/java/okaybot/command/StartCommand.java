package okaybot.command;

import okaybot.answer.Answer;
import okaybot.answer.Command;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.answer.Sheet;
import okaybot.lore.Lore;

/// The first words to somebody new.
final class StartCommand implements Command {
    private static final String NAME = "start";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        return new Sheet(lore).say("Ask me about " + lore.show().title()
                + ": who is in it, what happens, whether it goes on, what was said about it.")
                .say("What would spoil it stays covered, and every answer names its sources.")
                .choice("What it is about", PlotCommand.NAME, "")
                .choice("The cast", "cast", "")
                .choice("A second season?", "season2", "")
                .choice("All commands", HelpCommand.NAME, "")
                .under("Hello", CommandLine.of(NAME));
    }
}
