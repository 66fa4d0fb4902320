package okaybot.platform.discord.guild;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;

/// Finds out where something happens: in which guild, category, channel and thread. An event describes its own channel or thread
/// at most, so the category of a thread has to be looked up.
public record PlaceResolver(GuildChannelLookup channels) {
    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    public Place resolve(EventLocation location) {
        return new Levels(location).place();
    }

    /// A channel or thread with the levels around it, as far as they can be found out.
    ///
    /// @param jda any shard
    /// @param channel belongs to its guild
    public Place withLevels(JDA jda, Place channel) {
        var ids = channel.levels().stream().map(Level::id).toList();
        var found = resolve(new EventLocation(jda, ids.getFirst(), ids.getLast(), Optional.empty(), false,
                Instant.now().plus(TIMEOUT)));
        return found.levels().getLast().equals(channel.levels().getLast()) ? found : unresolved(channel);
    }

    /// A channel or thread around which nothing is known but the guild.
    public static Place unresolved(Place channel) {
        var innermost = channel.levels().getLast().type();
        return new Place(channel.platform(), channel.levels(), Stream.of(LevelType.CATEGORY, LevelType.CHANNEL)
                .filter(type -> type.compareTo(innermost) < 0).collect(Collectors.toUnmodifiableSet()));
    }

    /// The levels of one place, in the order in which they are found.
    private final class Levels {
        private final List<Level> known = new ArrayList<>();
        private final Set<LevelType> unknown = EnumSet.noneOf(LevelType.class);
        private final EventLocation location;

        Levels(EventLocation location) {
            this.location = location;
            known.add(new Level(LevelType.SERVER, location.guildId()));
        }

        Place place() {
            var id = location.channelId();
            location.channel().or(() -> find(id)).ifPresentOrElse(channel -> add(id, channel), () -> {
                known.add(new Level(LevelType.CHANNEL, id));
                unknown.addAll(Set.of(LevelType.CATEGORY, LevelType.CHANNEL, LevelType.THREAD));
            });
            return new Place(DiscordPlace.PLATFORM, known, unknown);
        }

        private void add(String id, GuildChannelInfo channel) {
            if (channel.type().isThread()) {
                addParent(channel.parentId().or(() -> find(id).flatMap(GuildChannelInfo::parentId)));
                known.add(new Level(LevelType.THREAD, id));
            } else {
                addCategory(location.saysParent() ? Optional.of(channel) : find(id));
                known.add(new Level(LevelType.CHANNEL, id));
            }
        }

        private void addParent(Optional<String> parent) {
            parent.ifPresentOrElse(id -> {
                addCategory(find(id));
                known.add(new Level(LevelType.CHANNEL, id));
            }, () -> unknown.addAll(Set.of(LevelType.CATEGORY, LevelType.CHANNEL)));
        }

        private void addCategory(Optional<GuildChannelInfo> channel) {
            channel.ifPresentOrElse(
                    found -> found.parentId().ifPresent(id -> known.add(new Level(LevelType.CATEGORY, id))),
                    () -> unknown.add(LevelType.CATEGORY));
        }

        private Optional<GuildChannelInfo> find(String channelId) {
            return channels.find(location.jda(), location.guildId(), channelId, location.lookUpUntil());
        }
    }
}
