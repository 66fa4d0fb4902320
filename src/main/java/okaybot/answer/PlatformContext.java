package okaybot.answer;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a platform knows about the place where somebody asks.
///
/// @param allowsSpoilers whether the platform marks the place as one for spoilers; a ceiling that the admins set overrides it
/// @param locale the language of the place, if the platform tells it: answers that everybody there sees are written in it
/// @param permissions those that the bot needs there; empty if the platform has none
/// @param permissionsIn what the bot needs in order to post, in the place itself and in those that the request names, by [okaybot.place.Place#token], as far as the platform tells
/// @param zone the time zone of whoever asks, if the platform tells it; Discord and Telegram show times in it without telling
public record PlatformContext(boolean allowsSpoilers, List<BotPermission> permissions, Optional<Locale> locale,
        Map<String, List<BotPermission>> permissionsIn, Optional<ZoneId> zone) {
    public static final PlatformContext NONE = new PlatformContext(false, List.of(), Optional.empty());

    public PlatformContext {
        permissions = List.copyOf(permissions);
        permissionsIn = Map.copyOf(permissionsIn);
    }

    /// A context of a request that names no other place.
    public PlatformContext(boolean allowsSpoilers, List<BotPermission> permissions, Optional<Locale> locale) {
        this(allowsSpoilers, permissions, locale, Map.of());
    }

    /// A context of a platform that does not tell the asker's time zone.
    public PlatformContext(boolean allowsSpoilers, List<BotPermission> permissions, Optional<Locale> locale,
            Map<String, List<BotPermission>> permissionsIn) {
        this(allowsSpoilers, permissions, locale, permissionsIn, Optional.empty());
    }

    /// A permission that the bot needs.
    ///
    /// @param name as the platform's own settings call it
    /// @param purpose what the bot needs it for, such as `to post reports`
    public record BotPermission(String name, boolean granted, String purpose) {}
}
