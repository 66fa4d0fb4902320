package okaybot.platform.console;

import okaybot.answer.Answer;

/// The result of a typed line.
sealed interface ConsoleResult {
    /// An answer.
    ///
    /// @param isPrivate whether only the user would see the answer if others were in the place
    /// @param firstChoice the number of the first thing that it offers
    record AnswerResult(Answer answer, boolean isPrivate, int firstChoice) implements ConsoleResult {}

    /// A sentence of the terminal itself.
    record MessageResult(String message) implements ConsoleResult {}

    /// A picture was saved.
    record SavedResult(String message) implements ConsoleResult {}

    /// Nothing was typed, or the bot does not answer here.
    record NoResult() implements ConsoleResult {}

    /// The user wants to leave.
    record ExitResult() implements ConsoleResult {}
}
