package okaybot.command;

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
        return new AnswerBuilder(lore).text("Nothing about you is passed on.")
                .text("Kept until you delete it: how far you have watched, if you said so; and, for admins, which settings"
                        + " you changed. In memory, for a week at most: which quotations you have had, so that they do not"
                        + " repeat. For a minute: how many questions you asked; for an hour: how many mistakes you reported."
                        + " What you ask is kept until it is answered, no longer.")
                .choice("What is held about you", "mydata", "")
                .build("Your privacy", CommandLine.of(NAME));
    }
}
