package okaybot.platform.cover;

/// A message cannot be covered.
public final class CoverException extends Exception {
    private final String sentence;

    /// @param sentence why, and what can be done, for the moderator
    public CoverException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
