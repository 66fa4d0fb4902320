package okaybot.settings;

import java.util.Map;
import java.util.SortedMap;

/// Reads the settings of places.
public interface SettingsReader {
    /// The settings of exactly this place, by key. Settings inherited from the places around it are not included.
    Map<String, String> at(String place);

    /// The settings of a place and of all places inside it, by place and then by key.
    SortedMap<String, Map<String, String>> within(String place);
}
