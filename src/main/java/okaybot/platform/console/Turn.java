package okaybot.platform.console;

import okaybot.answer.Answer;

/// What becomes of a line that somebody typed.
sealed interface Turn {
    /// An answer is shown.
    record Shown(Answer answer, boolean whispered) implements Turn {}

    /// A sentence of the terminal's own is shown.
    record Said(String sentence) implements Turn {}

    /// Nothing was typed, so nothing is said.
    record Silent() implements Turn {}

    /// The conversation is over.
    record Over() implements Turn {}
}
