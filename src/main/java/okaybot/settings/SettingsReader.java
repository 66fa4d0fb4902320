package okaybot.settings;

import java.util.Map;
import java.util.SortedMap;

/// What is set where.
public interface SettingsReader {
    /// What is set at exactly this place, by key; nothing from the levels around it.
    Map<String, String> at(String place);

    /// What is set at a place and at every place inside it, by place and then by key.
    SortedMap<String, Map<String, String>> within(String place);
}
