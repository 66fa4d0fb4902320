package okaybot.platform.discord;

/// Discord did not do what it was asked to do.
final class Rejected extends Exception {
    private final Trouble trouble;

    Rejected(Trouble trouble, Throwable cause) {
        super(trouble + ": " + cause.getMessage(), cause);
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}
