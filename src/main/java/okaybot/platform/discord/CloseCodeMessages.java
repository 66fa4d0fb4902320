package okaybot.platform.discord;

import net.dv8tion.jda.api.requests.CloseCode;

/// Why Discord does not want this bot.
final class CloseCodeMessages {
    private CloseCodeMessages() {}

    /// What is wrong, for the one who runs the bot.
    static String messageFor(CloseCode why) {
        return switch (why) {
            case AUTHENTICATION_FAILED ->
                "Discord does not take the token. Please look whether it is the bot's token, not"
                        + " another secret of the application, and whether it was reset since.";
            case INVALID_SHARD -> "Discord does not take the number of shards or the range of this process.";
            case SHARDING_REQUIRED -> "The bot is in too many servers for so few shards: Discord allows 2500 a shard.";
            case INVALID_INTENTS, DISALLOWED_INTENTS ->
                "Discord refuses what the bot wants to be told of (its intents).";
            default -> "Discord has closed the connection for good: " + why.getMeaning();
        };
    }
}
