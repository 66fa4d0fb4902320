package okaybot.platform.discord.post;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.platform.discord.jda.LenientDataObject;

/// What the bot may do in a server, and in a channel of it: its roles and the overwrites of the channel, put together as Discord
/// does (Discord, Permissions: Permission Overwrites, Computing Permissions).
///
/// @param inGuild   a set of bits, of which there may be more than 64 some day
/// @param inChannel the same
record ChannelRights(BigInteger inGuild, BigInteger inChannel) {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,100}");
    private static final BigInteger ALL = BigInteger.ONE.shiftLeft(128).subtract(BigInteger.ONE);
    private static final BigInteger WHEN_TIMED_OUT = bits(Permission.VIEW_CHANNEL)
            .or(bits(Permission.MESSAGE_HISTORY));

    /// @param roles   all of the server
    /// @param member  the bot in the server
    /// @param channel with the overwrites; for a thread, the channel around it
    static ChannelRights of(String guildId, List<DataObject> roles, DataObject member, DataObject channel) {
        var own = new HashSet<>(LenientDataObject.of(member).getArray("roles").toList().stream()
                .map(String::valueOf).toList());
        own.add(guildId);
        var inGuild = union(
                roles.stream().map(LenientDataObject::of).filter(role -> own.contains(role.getString("id"))),
                "permissions");
        if (inGuild.and(bits(Permission.ADMINISTRATOR)).signum() != 0) {
            return new ChannelRights(ALL, ALL);
        }
        // The role of all members has the id of the server.
        own.remove(guildId);
        var botId = member.getObject("user").getString("id", "");
        var inChannel = inGuild;
        for (var ids : List.of(Set.of(guildId), own, Set.of(botId))) {
            inChannel = inChannel.andNot(union(overwrites(channel, ids), "deny"))
                    .or(union(overwrites(channel, ids), "allow"));
        }
        return isTimedOut(member)
                ? new ChannelRights(inGuild.and(WHEN_TIMED_OUT), inChannel.and(WHEN_TIMED_OUT))
                : new ChannelRights(inGuild, inChannel);
    }

    private static Stream<LenientDataObject> overwrites(DataObject channel, Set<String> ids) {
        return LenientDataObject.of(channel).getArray("permission_overwrites").stream(DataArray::getObject)
                .map(LenientDataObject::of).filter(overwrite -> ids.contains(overwrite.getString("id")));
    }

    private static BigInteger union(Stream<LenientDataObject> objects, String name) {
        return objects.map(object -> object.getString(name)).filter(bits -> DIGITS.matcher(bits).matches())
                .map(BigInteger::new).reduce(BigInteger.ZERO, BigInteger::or);
    }

    private static BigInteger bits(Permission permission) {
        return BigInteger.valueOf(permission.getRawValue());
    }

    private static boolean isTimedOut(DataObject member) {
        var until = LenientDataObject.of(member).getString("communication_disabled_until");
        try {
            return !until.isEmpty() && OffsetDateTime.parse(until).toInstant().isAfter(Instant.now());
        } catch (DateTimeException _) {
            return false;
        }
    }

    /// Those of some permissions that the bot lacks in the channel.
    List<Permission> missingInChannel(Stream<Permission> permissions) {
        return missing(inChannel, permissions);
    }

    /// Those of some permissions that the bot lacks in the server.
    List<Permission> missingInGuild(Stream<Permission> permissions) {
        return missing(inGuild, permissions);
    }

    private static List<Permission> missing(BigInteger granted, Stream<Permission> permissions) {
        return permissions.filter(permission -> granted.and(bits(permission)).signum() == 0).toList();
    }
}
