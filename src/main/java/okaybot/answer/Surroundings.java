package okaybot.answer;

import java.util.List;

/// What a platform tells of the place where somebody asks, beside what its admins have set.
///
/// @param forSpoilers whether the platform itself marks the place as one for spoilers; the admins' own ceiling goes before it
/// @param rights what the bot may do there, and what it would have to; empty where the platform has no such rights
public record Surroundings(boolean forSpoilers, List<Right> rights) {
    /// Nothing worth mention.
    public static final Surroundings PLAIN = new Surroundings(false, List.of());

    public Surroundings {
        rights = List.copyOf(rights);
    }

    /// One right of the bot's.
    ///
    /// @param name what the platform's own settings call it
    /// @param purpose what the bot needs it for: `to post reports`
    public record Right(String name, boolean granted, String purpose) {}
}
