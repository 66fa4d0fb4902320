package okaybot.platform.discord.jda;

/// Discord did not do what it was asked to do.
public final class DiscordRequestException extends Exception {
    private final DiscordError error;

    DiscordRequestException(DiscordError error, Throwable cause) {
        super(error + ": " + cause.getMessage(), cause);
        this.error = error;
    }

    public DiscordError error() {
        return error;
    }
}
