package okaybot.platform.discord.connection;

import net.dv8tion.jda.api.requests.CloseCode;

/// Explains the gateway's close codes after which reconnecting would not help.
final class CloseCodeMessages {
    private CloseCodeMessages() {}

    /// A message for the person who hosts the bot.
    static String messageFor(CloseCode code) {
        return switch (code) {
            case AUTHENTICATION_FAILED ->
                "Discord does not take the token. Please check that it is the bot's token, not"
                        + " another secret of the application, and that it was not reset since.";
            case INVALID_SHARD -> "Discord does not take the number of shards or the range of this process.";
            case SHARDING_REQUIRED -> "The bot is in too many servers for so few shards: Discord allows 2500 a shard.";
            case INVALID_INTENTS, DISALLOWED_INTENTS -> "Discord refuses the gateway intents that the bot asks for.";
            default -> "Discord has closed the connection for good: " + code.getMeaning();
        };
    }
}
