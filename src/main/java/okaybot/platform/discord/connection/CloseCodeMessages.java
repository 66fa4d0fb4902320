package okaybot.platform.discord.connection;

import java.util.Optional;

/// Explains the gateway's close codes after which reconnecting would not help (Discord, Gateway Close Event Codes).
final class CloseCodeMessages {
    static final int AUTHENTICATION_FAILED = 4004;

    private CloseCodeMessages() {}

    /// A message for the person who hosts the bot; empty if reconnecting may help.
    static Optional<String> messageFor(int code) {
        return switch (code) {
            case AUTHENTICATION_FAILED ->
                Optional.of("Discord does not take the token. Please check that it is the bot's token, not"
                        + " another secret of the application, and that it was not reset since.");
            case 4010 ->
                Optional.of("Discord does not take the number of shards or the range of this process. Please check"
                        + " discord-shards-total and discord-shards, or remove both.");
            case 4011 -> Optional
                    .of("The bot is in too many servers for so few shards: Discord allows 2500 a shard. Please raise"
                            + " discord-shards-total, or remove it to run as many as Discord recommends.");
            // JDA does not know this code and would reconnect without end.
            case 4012 ->
                Optional.of("Discord no longer offers the gateway version that this release of the bot uses. Please"
                        + " update the bot.");
            case 4013, 4014 ->
                Optional.of("Discord refuses the gateway intents that the bot asks for. It asks for none"
                        + " that is privileged, so please update the bot or report this.");
            default -> Optional.empty();
        };
    }
}
