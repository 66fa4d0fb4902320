package okaybot.messenger;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A platform did not accept a message.
public final class DeliveryException extends Exception {
    private final transient Function<Locale, String> sentence;
    private final State state;

    private enum State {
        RETRYABLE, FINAL, UNCERTAIN
    }

    private DeliveryException(Function<Locale, String> sentence, State state, @Nullable Throwable cause) {
        super(sentence.apply(Locale.ENGLISH), cause);
        this.sentence = sentence;
        this.state = state;
    }

    /// It may be accepted later.
    ///
    /// @param sentence for the admins of the place, in their language
    public DeliveryException(Function<Locale, String> sentence, @Nullable Throwable cause) {
        this(sentence, State.RETRYABLE, cause);
    }

    /// @param isFinal whether it is of no use to try again before an admin has done something, because the place is gone, a right is
    /// missing or the bot is blocked
    public DeliveryException(Function<Locale, String> sentence, boolean isFinal, @Nullable Throwable cause) {
        this(sentence, isFinal ? State.FINAL : State.RETRYABLE, cause);
    }

    /// Nobody knows whether it was accepted, and the platform could not tell a second message from the first.
    public static DeliveryException uncertain(Function<Locale, String> sentence, Throwable cause) {
        return new DeliveryException(sentence, State.UNCERTAIN, cause);
    }

    /// Whether it is of no use to try again before an admin has done something.
    public boolean isFinal() {
        return state == State.FINAL;
    }

    /// Whether it must not be tried again, because it may have been accepted.
    public boolean isUncertain() {
        return state == State.UNCERTAIN;
    }

    /// Why, for the admins of the place.
    public String sentence(Locale locale) {
        return sentence.apply(locale);
    }
}
