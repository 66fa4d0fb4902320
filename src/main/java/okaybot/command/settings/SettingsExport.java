package okaybot.command.settings;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import okaybot.place.Place;
import okaybot.settings.Setting;
import okaybot.settings.SettingEdit;
import okaybot.settings.SettingsReader;

/// The settings of several places as text that can be copied: `server answer=no ceiling=8; channel:7 answer=yes`.
///
/// @param places the settings of each place, by its token
/// @param errors the parts that could not be read, as they were typed
record SettingsExport(Map<String, Map<String, String>> places, List<String> errors) {
    /// In characters. Fits into a message of every platform, with room to spare.
    private static final int MAX_CHUNK_LENGTH = 1000;

    /// Exports the settings of a place and of the places inside it.
    static SettingsExport of(Place place, SortedMap<String, Map<String, String>> within) {
        var places = new LinkedHashMap<String, Map<String, String>>();
        within.forEach((path, values) -> places.put(place.token(path), values));
        return new SettingsExport(places, List.of());
    }

    /// The text in chunks, each of which can be imported by itself. All settings of a place are in the same chunk.
    List<String> chunks() {
        var chunks = new ArrayList<String>();
        places.forEach((token, values) -> {
            var entry = token + new TreeMap<>(values).entrySet().stream().map(value -> " " + value).collect(joining());
            if (!chunks.isEmpty() && chunks.getLast().length() + entry.length() < MAX_CHUNK_LENGTH) {
                chunks.set(chunks.size() - 1, chunks.getLast() + "; " + entry);
            } else {
                chunks.add(entry);
            }
        });
        return chunks;
    }

    /// Reads what [#chunks] wrote.
    ///
    /// @param place where the text is typed
    /// @param commands the names of the commands that can be allowed or denied
    static SettingsExport parse(String text, Place place, Set<String> commands, int lastEpisode) {
        var places = new LinkedHashMap<String, Map<String, String>>();
        var errors = new ArrayList<String>();
        for (var entry : text.split(";", -1)) {
            var words = List.of(entry.strip().split(" +"));
            if (place.resolve(words.getFirst()).isEmpty()) {
                errors.add(entry.strip());
                continue;
            }
            var values = places.computeIfAbsent(words.getFirst(), _ -> new HashMap<>());
            words.stream().skip(1).forEach(word -> {
                var parts = List.of(word.split("=", 2));
                if (parts.size() == 2 && isValid(parts.getFirst(), parts.getLast(), commands, lastEpisode)) {
                    values.put(parts.getFirst(), parts.getLast());
                } else {
                    errors.add(word);
                }
            });
        }
        return new SettingsExport(places, errors);
    }

    /// The tokens of all places that are named: those whose settings are set, and those that are the value of a setting.
    Stream<String> namedPlaces() {
        return Stream.concat(places.keySet().stream(), places.values().stream()
                .flatMap(values -> Optional.ofNullable(values.get(Setting.REPORTS.key())).stream())
                .filter(destination -> !destination.equals(Setting.NOWHERE))).distinct();
    }

    private static boolean isValid(String key, String value, Set<String> commands, int lastEpisode) {
        var episode = key.equals(Setting.CEILING.key()) && value.matches("\\d{1,4}") ? Integer.parseInt(value) : 0;
        var prefix = Setting.commandKey("");
        var unknownCommand = key.startsWith(prefix) && !commands.contains(key.substring(prefix.length()));
        return Setting.accepts(key, value) && episode <= lastEpisode && !unknownCommand;
    }

    /// The edits that give each named place exactly these settings.
    List<SettingEdit> edits(Place place, SettingsReader current) {
        return places.entrySet().stream().flatMap(entry -> {
            var path = place.resolve(entry.getKey()).orElseThrow().path();
            var keys = new TreeSet<>(current.at(path).keySet());
            keys.addAll(entry.getValue().keySet());
            return keys.stream().map(key -> new SettingEdit(path, key, Optional.ofNullable(entry.getValue().get(key))));
        }).toList();
    }
}
