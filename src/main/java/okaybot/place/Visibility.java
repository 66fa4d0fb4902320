package okaybot.place;

/// Who sees an answer.
public enum Visibility {
    /// Only the person who asked.
    PRIVATE,
    /// Everyone in the place.
    OPEN
}
