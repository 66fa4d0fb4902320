package okaybot.platform.discord.interaction;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.platform.discord.guild.DiscordPlace;
import okaybot.platform.discord.guild.GuildChannelInfo;
import okaybot.platform.discord.guild.GuildChannelLookup;

/// Finds out where an interaction takes place: in which guild, category, channel and thread. The interaction describes only its
/// own channel or thread, so the category of a thread has to be looked up.
record InteractionPlaceResolver(GuildChannelLookup channels) {
    /// How long to wait for Discord, after the interaction has arrived. Discord waits 3 seconds for the answer.
    private static final Duration LOOKUP_TIME = Duration.ofMillis(800);

    Place resolve(InteractionPayload interaction) {
        return interaction.guildId().map(guildId -> new Levels(guildId, interaction).place())
                .orElseGet(() -> Place.privateChat(DiscordPlace.PLATFORM));
    }

    /// The levels of one place, in the order in which they are found.
    private final class Levels {
        private final List<Level> known = new ArrayList<>();
        private final Set<LevelType> unknown = EnumSet.noneOf(LevelType.class);
        private final String guildId;
        private final InteractionPayload interaction;

        Levels(String guildId, InteractionPayload interaction) {
            this.guildId = guildId;
            this.interaction = interaction;
            known.add(new Level(LevelType.SERVER, guildId));
        }

        Place place() {
            var id = interaction.channelId();
            interaction.channelInfo().or(() -> find(id)).ifPresentOrElse(channel -> add(id, channel), () -> {
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
                addCategory(interaction.saysParent() ? Optional.of(channel) : find(id));
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

        /// Discord refuses to describe the channels of a guild that the bot is not in.
        private Optional<GuildChannelInfo> find(String channelId) {
            var deadline = interaction.isBotInstalledInGuild()
                    ? interaction.receivedAt().plus(LOOKUP_TIME)
                    : Instant.MIN;
            return channels.find(interaction.jda(), guildId, channelId, deadline);
        }
    }
}
