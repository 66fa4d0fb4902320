package okaybot.platform.discord.interaction;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import okaybot.answer.PlatformContext.BotPermission;

/// What the bot may do in a channel, of what it has to.
///
/// @param isAudio whether it is a voice or stage channel
public record ChannelPermissions(InteractionPermissions granted, boolean isThread, boolean isAudio) {
    /// What the bot needs in order to post in a channel.
    public static Stream<Permission> toPost(boolean isThread, boolean isAudio) {
        var enter = isAudio ? Stream.of(Permission.VOICE_CONNECT) : Stream.<Permission>of();
        var send = isThread ? Permission.MESSAGE_SEND_IN_THREADS : Permission.MESSAGE_SEND;
        return Stream.of(Stream.of(Permission.VIEW_CHANNEL), enter, Stream.of(send))
                .flatMap(permissions -> permissions);
    }

    /// @param locale of the one who asks: the admins look for the names in their own app
    List<BotPermission> required(Locale locale) {
        var messages = InteractionMessages.in(locale);
        return toPost(isThread, isAudio)
                .map(permission -> new BotPermission(PermissionNames.of(permission, messages), isGranted(permission),
                        messages.toPostReports()))
                .toList();
    }

    /// Who may not see a channel, or not join a voice or stage channel, has no other right in it either (Discord, Permissions:
    /// Implicit Permissions).
    private boolean isGranted(Permission permission) {
        var first = isAudio && permission != Permission.VIEW_CHANNEL
                ? List.of(Permission.VIEW_CHANNEL, Permission.VOICE_CONNECT)
                : List.of(Permission.VIEW_CHANNEL);
        return granted.ofBot(permission) && first.stream().allMatch(granted::ofBot);
    }
}
