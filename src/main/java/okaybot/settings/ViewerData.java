package okaybot.settings;

import java.util.List;
import java.util.Optional;

/// Everything that is stored about one person.
///
/// @param progress the last episode that they have watched, if they said so
/// @param changes the settings that they changed as an admin, newest first
public record ViewerData(Optional<Integer> progress, List<SettingChange> changes) {}
