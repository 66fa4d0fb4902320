package okaybot.platform.console;

import okaybot.answer.Answer;

/// What becomes of a line that somebody typed.
sealed interface ConsoleResult {
    /// An answer is shown.
    record AnswerResult(Answer answer, boolean isPrivate) implements ConsoleResult {}

    /// A sentence of the terminal's own is shown.
    record MessageResult(String message) implements ConsoleResult {}

    /// Nothing was typed, so nothing is said.
    record NoResult() implements ConsoleResult {}

    /// The conversation is over.
    record ExitResult() implements ConsoleResult {}
}
