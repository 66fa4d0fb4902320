package okaybot.settings;

import java.util.List;
import java.util.Optional;

/// Everything that is stored about one person.
///
/// @param progress the last episode that they have watched, if they said so
/// @param changeCount how many settings they changed as an admin, as far as the changes are kept
/// @param changes some of these changes, newest first
public record ViewerData(Optional<Integer> progress, int changeCount, List<SettingChange> changes) {}
