package okaybot.platform;

/// One thing that a check-up has found out, for the one who runs the bot.
///
/// @param part what it is about: `discord`
/// @param sentence what there is, and what to do about it where it is not well
public record Finding(Verdict verdict, String part, String sentence) {
    /// How it is.
    public enum Verdict {
        /// As it should be.
        WELL,
        /// The bot runs, but not as well as it could.
        ODD,
        /// The bot does not run like this.
        BAD
    }

    public static Finding well(String part, String sentence) {
        return new Finding(Verdict.WELL, part, sentence);
    }

    public static Finding odd(String part, String sentence) {
        return new Finding(Verdict.ODD, part, sentence);
    }

    public static Finding bad(String part, String sentence) {
        return new Finding(Verdict.BAD, part, sentence);
    }
}
