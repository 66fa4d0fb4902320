package okaybot.settings;

import java.util.List;
import java.util.Optional;

/// All that is held about one person.
///
/// @param changes the settings that they changed as an admin, the newest first
public record ViewerData(Optional<Integer> progress, List<SettingChange> changes) {}
