package okaybot.platform.discord.cover;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import okaybot.platform.cover.CoverMessages;
import okaybot.platform.discord.interaction.ChannelPermissions;
import okaybot.platform.discord.interaction.InteractionPayload;
import okaybot.platform.discord.interaction.PermissionNames;

/// The permissions that are needed to cover a message.
record CoverPermissions(InteractionPayload interaction) {
    /// Why the moderator may not do it.
    Optional<String> ofModerator(Locale locale) {
        return interaction.permissions().ofUser(Permission.MESSAGE_MANAGE).orElse(false)
                ? Optional.empty()
                : Optional.of(CoverMessages.in(locale).onlyModerators());
    }

    /// Which of them the bot lacks in the channel, as far as Discord tells.
    Optional<String> ofBot(boolean withFiles, Locale locale) {
        var missing = needed(withFiles).filter(permission -> !interaction.permissions().ofBot(permission))
                .map(permission -> PermissionNames.of(permission, locale)).toList();
        return missing.isEmpty() || !interaction.permissions().tellOfBot()
                ? Optional.empty()
                : Optional.of(sentence(missing, locale));
    }

    private static String sentence(List<String> missing, Locale locale) {
        return CoverMessages.in(locale).missingRights(missing.size(), String.join(", ", missing));
    }

    private Stream<Permission> needed(boolean withFiles) {
        var channel = interaction.origin().channelInfo();
        var post = ChannelPermissions.toPost(channel.filter(info -> info.type().isThread()).isPresent(),
                channel.filter(info -> info.type().isAudio()).isPresent());
        var replace = Stream.of(Permission.MESSAGE_HISTORY, Permission.MESSAGE_MANAGE);
        var attach = Stream.of(Permission.MESSAGE_ATTACH_FILES).filter(_ -> withFiles);
        return Stream.of(post, replace, attach).flatMap(permissions -> permissions);
    }
}
