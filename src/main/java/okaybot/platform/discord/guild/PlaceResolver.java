package okaybot.platform.discord.guild;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;

/// Finds out where something happens: in which guild, category, channel and thread. An event describes its own channel or thread
/// at most, so the category of a thread has to be looked up.
public record PlaceResolver(GuildChannelLookup channels) {
    public Place resolve(EventLocation location) {
        return new Levels(location).place();
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
