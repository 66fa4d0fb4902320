package okaybot.messenger;

import org.jspecify.annotations.Nullable;

/// A platform did not accept a message. The exception's message is a sentence for the admins of the place.
public final class DeliveryException extends Exception {
    private final String sentence;
    private final boolean isFinal;

    /// It may be accepted later.
    public DeliveryException(String sentence) {
        this(sentence, false, null);
    }

    /// It may be accepted later.
    public DeliveryException(String sentence, Throwable cause) {
        this(sentence, false, cause);
    }

    /// @param isFinal whether it is of no use to try again before an admin has done something, because the place is gone, a right is
    /// missing or the bot is blocked
    public DeliveryException(String sentence, boolean isFinal, @Nullable Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
        this.isFinal = isFinal;
    }

    /// Whether it is of no use to try again before an admin has done something.
    public boolean isFinal() {
        return isFinal;
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
