package okaybot.platform.discord.jda;

/// A request to Discord failed.
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
