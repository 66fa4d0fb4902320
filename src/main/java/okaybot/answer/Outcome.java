package okaybot.answer;

import java.util.Locale;

/// What became of a request, for those who count them.
enum Outcome {
    ANSWERED,
    /// The asker was told that it is too much.
    HELD_BACK,
    /// The asker was told before.
    SILENT, FAILED;

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
