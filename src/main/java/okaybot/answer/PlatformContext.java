package okaybot.answer;

import java.util.List;

/// What a platform tells of the place where somebody asks, beside what its admins have set.
///
/// @param allowsSpoilers whether the platform itself marks the place as one for spoilers; the admins' own ceiling goes before it
/// @param permissions what the bot may do there, and what it would have to; empty where the platform has no such rights
public record PlatformContext(boolean allowsSpoilers, List<BotPermission> permissions) {
    /// Nothing worth mention.
    public static final PlatformContext NONE = new PlatformContext(false, List.of());

    public PlatformContext {
        permissions = List.copyOf(permissions);
    }

    /// One right of the bot's.
    ///
    /// @param name what the platform's own settings call it
    /// @param purpose what the bot needs it for: `to post reports`
    public record BotPermission(String name, boolean granted, String purpose) {}
}
