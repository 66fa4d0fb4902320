package okaybot.testing;

import okaybot.answer.Cover;

/// Covers for tests.
public final class Covers {
    private Covers() {}

    /// Over one statement, which is not about the ending.
    public static Cover cover(int after) {
        return new Cover(after, false, 1);
    }
}
