package okaybot.platform.discord;

/// Discord did not do what it was asked to do.
final class DiscordRequestException extends Exception {
    private final DiscordError trouble;

    DiscordRequestException(DiscordError trouble, Throwable cause) {
        super(trouble + ": " + cause.getMessage(), cause);
        this.trouble = trouble;
    }

    DiscordError error() {
        return trouble;
    }
}
