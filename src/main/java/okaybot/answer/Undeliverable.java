package okaybot.answer;

/// A platform did not take a message. What is wrong stands in the message, as a sentence for those who run the place.
public final class Undeliverable extends Exception {
    public Undeliverable(String sentence) {
        super(sentence);
    }

    public Undeliverable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
