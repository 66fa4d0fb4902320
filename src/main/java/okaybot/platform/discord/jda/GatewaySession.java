package okaybot.platform.discord.jda;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.internal.JDAImpl;

/// The session of a shard with Discord's gateway.
public final class GatewaySession {
    /// With this code and reason in its own close frame, JDA drops the session instead of resuming it.
    private static final int NORMAL_CLOSURE = 1000;
    private static final String INVALIDATE = "INVALIDATE_SESSION";
    /// How long Discord may take to close the connection too, before it is cut.
    private static final long CLOSE_DELAY_MILLIS = 500;

    private GatewaySession() {}

    /// Closes the connection of a shard. JDA connects again and identifies.
    public static void restart(JDA shard) {
        if (shard instanceof JDAImpl jda && jda.getClient().socket != null) {
            jda.getClient().socket.disconnect(NORMAL_CLOSURE, INVALIDATE, CLOSE_DELAY_MILLIS);
        }
    }
}
