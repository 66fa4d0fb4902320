package okaybot.settings;

import java.util.List;

/// Everything that is stored about one person.
///
/// @param settings what they have set for themselves
/// @param changeCount how many settings they changed as an admin, as far as the changes are kept
/// @param changes some of these changes, newest first
public record ViewerData(ViewerSettings settings, int changeCount, List<SettingChange> changes) {}
