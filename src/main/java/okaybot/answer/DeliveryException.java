package okaybot.answer;

/// A platform did not take a message. What is wrong stands in the message, as a sentence for those who run the place.
public final class DeliveryException extends Exception {
    public DeliveryException(String sentence) {
        super(sentence);
    }

    public DeliveryException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
