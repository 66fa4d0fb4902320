package okaybot.platform.console;

import okaybot.answer.Answer;

/// What a typed line leads to.
sealed interface ConsoleResult {
    /// An answer.
    ///
    /// @param isPrivate whether only the user would see the answer if others were in the place
    record AnswerResult(Answer answer, boolean isPrivate) implements ConsoleResult {}

    /// A sentence of the terminal's own.
    record MessageResult(String message) implements ConsoleResult {}

    /// Nothing was typed, or the bot does not answer here.
    record NoResult() implements ConsoleResult {}

    /// The user leaves.
    record ExitResult() implements ConsoleResult {}
}
