package okaybot.platform.discord.post;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.place.Place;
import okaybot.place.Place.LevelType;
import okaybot.platform.PlatformMessages;
import okaybot.platform.discord.guild.DiscordPlace;
import okaybot.platform.discord.guild.GuildChannelInfo;
import okaybot.platform.discord.interaction.ChannelPermissions;
import okaybot.platform.discord.interaction.PermissionNames;
import okaybot.platform.discord.jda.LenientDataObject;
import okaybot.platform.discord.rest.DiscordErrorMessages;
import okaybot.platform.discord.rest.DiscordRequestException;
import okaybot.platform.discord.rest.DiscordRestClient;

/// Asks Discord whether the bot can do something in a channel on its own, before it is set up.
///
/// @param botId the bot's id as a user
public record DiscordPostingCheck(DiscordRestClient client, String botId) {
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    /// Why no message can be sent to a place: a sentence; empty if one can, or if that cannot be found out now.
    ///
    /// @param locale of whoever reads the sentence
    public Optional<String> postingProblem(Place place, Locale locale) {
        if (!ChannelPoster.isWritable(place)) {
            return Optional.of(DiscordErrorMessages.in(locale).notWritable());
        }
        return problem(place, locale, channel -> channel.isMute()
                ? Optional.of(DiscordErrorMessages.in(locale).notWritable())
                : channel.missingRights(
                        ChannelPermissions.toPost(channel.info().type().isThread(), channel.info().type().isAudio()),
                        locale));
    }

    /// Why no thread can be opened: the same.
    public Optional<String> threadProblem(Place place, Locale locale) {
        if (!ThreadOpener.canHold(place)) {
            return Optional.of(DiscordErrorMessages.in(locale).noThreads());
        }
        return problem(place, locale, channel -> ThreadOpener.canHoldThreads(channel.info().type())
                ? channel.missingRights(ThreadOpener.permissions(channel.info().type()), locale)
                : Optional.of(DiscordErrorMessages.in(locale).noThreads()));
    }

    /// Why no event can be planned: the same.
    public Optional<String> eventProblem(Place place, Locale locale) {
        return problem(place, locale, channel -> {
            var permission = Stream.of(Permission.CREATE_SCHEDULED_EVENTS);
            return channel.info().type() == ChannelType.VOICE
                    ? channel.missingRights(Stream.concat(
                            Stream.of(Permission.VIEW_CHANNEL, Permission.VOICE_CONNECT), permission), locale)
                    : channel.sentence(rights -> rights.missingInGuild(permission), locale);
        });
    }

    /// Why the members with a role cannot be notified: the same.
    public Optional<String> roleProblem(Place place, String roleId, Locale locale) {
        return problem(place, locale, channel -> channel.roleProblem(roleId, DiscordErrorMessages.in(locale)));
    }

    private Optional<String> problem(Place place, Locale locale,
            Function<FoundChannel, Optional<String>> check) {
        var id = place.levels().getLast().id();
        if (!DiscordPlace.isId(id) || place.levels().getLast().type() == LevelType.SERVER) {
            return Optional.empty();
        }
        var deadline = Instant.now().plus(TIMEOUT);
        try {
            var channel = client.get(Route.Channels.GET_CHANNEL.compile(id), deadline);
            return check.apply(new FoundChannel(place.levels().getFirst().id(), channel, deadline));
        } catch (DiscordRequestException e) {
            return Optional.of(e.error()).filter(error -> error.isFinal()).map(error -> error.message(locale));
        }
    }

    private final class FoundChannel {
        private final String guildId;
        private final DataObject channel;
        private final Instant deadline;

        FoundChannel(String guildId, DataObject channel, Instant deadline) {
            this.guildId = guildId;
            this.channel = LenientDataObject.of(channel);
            this.deadline = deadline;
        }

        GuildChannelInfo info() {
            return GuildChannelInfo.of(channel);
        }

        boolean isMute() {
            return info().type() != ChannelType.UNKNOWN && !info().type().isMessage();
        }

        Optional<String> missingRights(Stream<Permission> permissions, Locale locale) {
            return sentence(rights -> rights.missingInChannel(permissions), locale);
        }

        /// Empty also if Discord does not say what the bot may do.
        Optional<String> sentence(Function<ChannelRights, List<Permission>> missing, Locale locale) {
            try {
                var names = missing.apply(rights()).stream()
                        .map(permission -> PermissionNames.of(permission, locale)).toList();
                return names.isEmpty()
                        ? Optional.empty()
                        : Optional.of(PlatformMessages.in(locale).missingRights(names));
            } catch (DiscordRequestException _) {
                return Optional.empty();
            }
        }

        Optional<String> roleProblem(String roleId, DiscordErrorMessages messages) {
            try {
                var role = roles().stream().map(LenientDataObject::of)
                        .filter(known -> known.getString("id").equals(roleId)).findFirst();
                if (role.isEmpty()) {
                    return Optional.of(messages.noSuchRole());
                }
                var mayMention = role.get().getBoolean("mentionable")
                        || rights().missingInChannel(Stream.of(Permission.MESSAGE_MENTION_EVERYONE)).isEmpty();
                return mayMention ? Optional.empty() : Optional.of(messages.roleNotMentionable());
            } catch (DiscordRequestException _) {
                return Optional.empty();
            }
        }

        private List<DataObject> roles() throws DiscordRequestException {
            return client.getAll(Route.Roles.GET_ROLES.compile(guildId), deadline);
        }

        private ChannelRights rights() throws DiscordRequestException {
            var parent = info().parentId();
            var overwritten = info().type().isThread() && parent.isPresent()
                    ? client.get(Route.Channels.GET_CHANNEL.compile(parent.get()), deadline)
                    : channel;
            var member = client.get(Route.Guilds.GET_MEMBER.compile(guildId, botId), deadline);
            return ChannelRights.of(guildId, roles(), LenientDataObject.of(member), overwritten);
        }
    }
}
