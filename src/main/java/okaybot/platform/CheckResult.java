package okaybot.platform;

/// One thing that a check-up has found out, for the one who runs the bot.
///
/// @param subject what it is about: `discord`
/// @param message what there is, and what to do about it where it is not well
public record CheckResult(Status status, String subject, String message) {
    /// How it is.
    public enum Status {
        /// As it should be.
        OK,
        /// The bot runs, but not as well as it could.
        WARNING,
        /// The bot does not run like this.
        ERROR
    }

    public static CheckResult ok(String part, String sentence) {
        return new CheckResult(Status.OK, part, sentence);
    }

    public static CheckResult warning(String part, String sentence) {
        return new CheckResult(Status.WARNING, part, sentence);
    }

    public static CheckResult error(String part, String sentence) {
        return new CheckResult(Status.ERROR, part, sentence);
    }
}
