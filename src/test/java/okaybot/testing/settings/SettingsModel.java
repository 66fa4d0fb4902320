package okaybot.testing.settings;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import okaybot.place.Place;
import okaybot.settings.Setting;

/// What a server or chat has set, as simple as it can be: which values are set where, and what they were before.
final class SettingsModel {
    private final Deque<Map<String, Map<String, String>>> before = new ArrayDeque<>();
    private Map<String, Map<String, String>> values = new TreeMap<>();

    void change(Consumer<SettingsModel> change) {
        before.push(copy());
        change.accept(this);
    }

    /// Taking back the last change is a change too.
    void undo() {
        var now = copy();
        values = before.pop();
        before.push(now);
    }

    void set(Place place, String key, String value) {
        values.computeIfAbsent(place.path(), _ -> new TreeMap<>()).put(key, value);
    }

    void reset(Place place, String key) {
        values.getOrDefault(place.path(), new TreeMap<>()).remove(key);
    }

    void resetEverywhere(String key) {
        values.values().forEach(there -> there.remove(key));
    }

    boolean isSet(Place place, String key) {
        return values.getOrDefault(place.path(), Map.of()).containsKey(key);
    }

    /// The value that applies in a place.
    String value(Place place, String key) {
        return definedAt(place, key)
                .flatMap(level -> Optional.ofNullable(values.getOrDefault(level.path(), Map.of()).get(key)))
                .orElseGet(() -> Setting.byKey(key).map(Setting::defaultValue).orElse("allow"));
    }

    /// Where the value comes from; empty for a default.
    Optional<Place> definedAt(Place place, String key) {
        return place.hierarchy().reversed().stream().filter(level -> isSet(level, key)).findFirst();
    }

    /// How a setting is called that is taken back: `As in the server`.
    String asAround(Place place, String key) {
        return place.hierarchy().reversed().stream().skip(1).filter(level -> isSet(level, key)).findFirst()
                .map(level -> "As in the " + level.levels().getLast().type().label()).orElse("By default");
    }

    /// What the store must hold.
    Map<String, Map<String, String>> stored() {
        return values.entrySet().stream().filter(place -> !place.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, Map<String, String>> copy() {
        var copy = new TreeMap<String, Map<String, String>>();
        values.forEach((path, there) -> copy.put(path, new TreeMap<>(there)));
        return copy;
    }

    boolean wouldChange(Consumer<SettingsModel> change) {
        var changed = new SettingsModel();
        changed.values = copy();
        change.accept(changed);
        return !changed.stored().equals(stored());
    }
}
