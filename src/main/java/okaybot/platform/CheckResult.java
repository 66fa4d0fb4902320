package okaybot.platform;

/// The result of one check of `okaybot doctor`, for the person who hosts the bot.
///
/// @param subject what was checked: `discord`
/// @param message what was found, and what to do about a warning or an error
public record CheckResult(Status status, String subject, String message) {
    /// How serious the result is.
    public enum Status {
        OK,
        /// The bot runs, but not as well as it could.
        WARNING,
        /// The bot cannot run like this.
        ERROR
    }

    public static CheckResult ok(String subject, String message) {
        return new CheckResult(Status.OK, subject, message);
    }

    public static CheckResult warning(String subject, String message) {
        return new CheckResult(Status.WARNING, subject, message);
    }

    public static CheckResult error(String subject, String message) {
        return new CheckResult(Status.ERROR, subject, message);
    }
}
