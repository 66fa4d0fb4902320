package okaybot.platform.discord.jda;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.handle.SocketHandler.NOPHandler;

/// JDA's own handling of interactions, which fails for channels outside its cache.
public final class BuiltInInteractionHandling {
    private static final String EVENT = "INTERACTION_CREATE";

    private BuiltInInteractionHandling() {}

    /// Switches it off for a shard. Raw gateway events are not affected.
    public static void disable(JDA shard) {
        if (shard instanceof JDAImpl jda) {
            jda.getClient().getHandlers().put(EVENT, new NOPHandler(jda));
        }
    }
}
