package okaybot.settings;

/// What holds in one place: a channel, a thread, a chat, a terminal.
///
/// @param ceiling the last episode that may be spoken of in the open; 0 hides every spoiler
/// @param beyond what becomes of spoilers beyond the ceiling
/// @param visibility who sees an answer that nobody asked to have privately
public record PlaceSettings(int ceiling, Beyond beyond, Visibility visibility) {
    /// The defaults that hide most.
    public static final PlaceSettings DEFAULT = new PlaceSettings(0, Beyond.COVER, Visibility.OPEN);

    public PlaceSettings {
        if (ceiling < 0) {
            throw new IllegalArgumentException("A ceiling cannot be below 0, but was " + ceiling);
        }
    }

    /// What becomes of a spoiler that a reader must not see.
    public enum Beyond {
        /// It stands under the platform's own cover; the reader may lift it.
        COVER,
        /// It is gone; the answer says how many were left out.
        LEAVE_OUT
    }

    /// Who sees an answer.
    public enum Visibility {
        /// The asker alone.
        PRIVATE,
        /// Everyone in the place.
        OPEN
    }
}
