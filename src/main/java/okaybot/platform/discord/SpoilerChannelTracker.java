package okaybot.platform.discord;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/// The channels that Discord marks as ones about spoilers. What is asked in a thread or a forum's post comes without the
/// mark of the channel around it, and JDA does not keep it, so it is remembered here: only where there is one.
final class SpoilerChannelTracker {
    /// JDA has no name for it.
    private static final int MARK = 1 << 21;
    /// By server.
    private final Map<String, Set<String>> marked = new ConcurrentHashMap<>();

    static boolean isSpoilerChannel(DataObject channel) {
        return (channel.getInt("flags", 0) & MARK) != 0;
    }

    /// Whether a channel is known to be marked.
    boolean contains(String server, String channel) {
        return marked.getOrDefault(server, Set.of()).contains(channel);
    }

    /// Takes in an event of the gateway, if it is about channels.
    void told(String event, DataObject told) {
        switch (event) {
            case "GUILD_CREATE" -> told.optArray("channels").ifPresent(all -> listed(told.getString("id"), all));
            case "GUILD_DELETE" -> marked.remove(told.getString("id"));
            case "CHANNEL_CREATE", "CHANNEL_UPDATE" -> changed(told, isSpoilerChannel(told));
            case "CHANNEL_DELETE" -> changed(told, false);
            default -> {
            }
        }
    }

    private void listed(String server, DataArray channels) {
        var now = channels.stream(DataArray::getObject)
                .filter(SpoilerChannelTracker::isSpoilerChannel)
                .map(channel -> channel.getString("id"))
                .collect(Collectors.toUnmodifiableSet());
        marked.compute(server, (_, _) -> now.isEmpty() ? null : now);
    }

    private void changed(DataObject channel, boolean isMarked) {
        var id = channel.getString("id");
        marked.compute(channel.getString("guild_id", ""), (_, before) -> {
            var now = new HashSet<>(before == null ? Set.of() : before);
            var _ = isMarked ? now.add(id) : now.remove(id);
            return now.isEmpty() ? null : Set.copyOf(now);
        });
    }
}
