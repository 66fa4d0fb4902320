package okaybot.lore.seed;

import java.io.IOException;

/// A content file or folder that could be read, but may not be. The message says why, in a sentence.
public final class SeedRejectedException extends IOException {
    private final String hint;

    /// @param hint what to do about it
    SeedRejectedException(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    String hint() {
        return hint;
    }
}
