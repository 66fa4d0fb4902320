package okaybot.answer;

/// What readers are told of covered spoilers: how many there are, and until when.
///
/// @param after the episode after which they are no spoilers any more, counted from 1
/// @param isEnding whether that is the last one
/// @param count how many statements are covered
public record Cover(int after, boolean isEnding, int count) {
    /// Whether both are spoilers until the same episode, so that they can be under one cover.
    boolean isSameLevel(Cover other) {
        return after == other.after;
    }

    Cover plus(Cover other) {
        return new Cover(after, isEnding, count + other.count);
    }
}
