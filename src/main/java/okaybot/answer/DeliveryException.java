package okaybot.answer;

/// A platform did not accept a message. The exception's message is a sentence for the admins of the place.
public final class DeliveryException extends Exception {
    public DeliveryException(String sentence) {
        super(sentence);
    }

    public DeliveryException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
