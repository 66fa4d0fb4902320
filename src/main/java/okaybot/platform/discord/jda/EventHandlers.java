package okaybot.platform.discord.jda;

import java.util.Set;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.handle.SocketHandler;
import net.dv8tion.jda.internal.handle.SocketHandler.NOPHandler;

/// JDA's own handling of gateway events. Raw gateway events are not affected.
public final class EventHandlers {
    /// The events from which the bot needs JDA's cache: which guilds there are, and which channel is where.
    private static final Set<String> USED = Set.of("READY", "GUILD_CREATE", "GUILD_DELETE", "CHANNEL_CREATE",
            "CHANNEL_UPDATE", "CHANNEL_DELETE", "THREAD_CREATE", "THREAD_UPDATE", "THREAD_DELETE", "THREAD_LIST_SYNC");

    private EventHandlers() {}

    /// Limits a shard's handlers to what the bot needs. JDA's handler of interactions fails for channels outside its cache, and
    /// most others fail if a single part of an event is missing or of a kind that JDA does not know: with it, a whole guild.
    public static void limit(JDA shard) {
        if (shard instanceof JDAImpl jda) {
            jda.getClient().getHandlers().replaceAll((type, handler) -> limited(jda, type, handler));
        }
    }

    private static SocketHandler limited(JDAImpl jda, String type, SocketHandler handler) {
        if (!USED.contains(type)) {
            return new NOPHandler(jda);
        }
        return handler instanceof ReducedEventHandler ? handler : new ReducedEventHandler(jda, type, handler);
    }
}
