package okaybot.settings;

import java.util.Optional;

/// What a person has set for themselves.
///
/// @param progress the last episode that they have watched, if they said so
/// @param language in which they want to be answered when nobody else reads it, as an IETF tag; empty if they did not choose one
public record ViewerSettings(Optional<Integer> progress, Optional<String> language) {
    /// Of somebody who has set nothing.
    public static final ViewerSettings NONE = new ViewerSettings(Optional.empty(), Optional.empty());
}
