package okaybot.command.api;

import okaybot.answer.Answer;
import okaybot.answer.Request;
import okaybot.answer.SpoilerPolicy;
import okaybot.lore.Lore;

/// One thing that people can ask the bot.
///
/// A command about the show answers from the lore alone and does not know who asks: it wraps every spoiler in
/// [okaybot.answer.Span.Covered], and the [SpoilerPolicy] decides which covers are lifted. Whatever else a command needs,
/// such as a clock, is passed to its constructor.
public interface Command {
    /// The command's name, option and traits. Always the same object.
    CommandSpec spec();

    Answer answer(Request request, Lore lore);

    default String name() {
        return spec().name();
    }
}
