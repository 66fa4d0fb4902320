package okaybot.place;

/// Who sees an answer.
public enum Visibility {
    /// The asker alone.
    PRIVATE,
    /// Everyone in the place.
    OPEN
}
