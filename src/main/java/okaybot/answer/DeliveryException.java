package okaybot.answer;

/// A platform did not accept a message. The exception's message is a sentence for the admins of the place.
public final class DeliveryException extends Exception {
    private final String sentence;

    public DeliveryException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public DeliveryException(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
