package okaybot.command;

import okaybot.answer.Answer;
import okaybot.answer.Command;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.answer.Sheet;
import okaybot.lore.Lore;

/// What the bot holds about its readers.
final class PrivacyCommand implements Command {
    private static final String NAME = "privacy";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "What this bot keeps about you";
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        return new Sheet(lore).say("Nothing about you is written to a file or passed on.")
                .say("While the bot runs it remembers two things, in memory alone: which quotations you have had, for a"
                        + " week at most, so that they do not repeat; and how far you have watched, if you said so.")
                .under("Your privacy", CommandLine.of(NAME));
    }
}
