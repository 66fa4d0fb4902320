package okaybot.command.settings;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import okaybot.place.Place;
import okaybot.settings.Setting;
import okaybot.settings.SettingEdit;
import okaybot.settings.SettingsReader;

/// The settings of several places as text that can be copied: `server answer=no ceiling=8; channel:7 answer=yes`.
///
/// @param places the settings of each place, by its token
/// @param errors the parts that could not be read, as they were typed
/// @param withoutReports the tokens of those places whose setting for reports stays as it is
record SettingsExport(Map<String, Map<String, String>> places, List<String> errors, Set<String> withoutReports) {
    /// In characters. Fits into a message of every platform, with room to spare.
    private static final int MAX_CHUNK_LENGTH = 1000;
    /// A value with spaces stands in quotation marks. Some phones replace these by curly ones.
    private static final String OUTSIDE_QUOTES = "(?=(?:[^\"“”]*+[\"“”][^\"“”]*+[\"“”])*+[^\"“”]*+$)";

    /// Exports the settings of a place and of the places inside it.
    static SettingsExport of(Place place, SortedMap<String, Map<String, String>> within) {
        var places = new LinkedHashMap<String, Map<String, String>>();
        within.forEach((path, values) -> places.put(place.token(path), values));
        return new SettingsExport(places, List.of(), Set.of());
    }

    /// The text in chunks, each of which can be imported by itself. All settings of a place are in the same chunk.
    List<String> chunks() {
        var chunks = new ArrayList<String>();
        places.forEach((token, values) -> {
            var entry = token + new TreeMap<>(values).entrySet().stream().map(SettingsExport::word).collect(joining());
            if (!chunks.isEmpty() && chunks.getLast().length() + entry.length() < MAX_CHUNK_LENGTH) {
                chunks.set(chunks.size() - 1, chunks.getLast() + "; " + entry);
            } else {
                chunks.add(entry);
            }
        });
        return chunks;
    }

    private static String word(Map.Entry<String, String> setting) {
        var value = setting.getValue();
        return " " + setting.getKey() + "=" + (value.contains(" ") || value.contains(";") ? '"' + value + '"' : value);
    }

    /// Reads what [#chunks] wrote.
    ///
    /// @param place where the text is typed
    /// @param commands the names of the commands that can be allowed or denied
    static SettingsExport parse(String text, Place place, Set<String> commands, int lastEpisode) {
        var places = new LinkedHashMap<String, Map<String, String>>();
        var errors = new ArrayList<String>();
        for (var entry : text.split(";" + OUTSIDE_QUOTES, -1)) {
            var words = List.of(entry.strip().split(" +" + OUTSIDE_QUOTES));
            if (place.resolve(words.getFirst()).isEmpty()) {
                errors.add(entry.strip());
                continue;
            }
            var values = places.computeIfAbsent(words.getFirst(), _ -> new HashMap<>());
            words.stream().skip(1).forEach(word -> {
                var parts = List.of(word.split("=", 2));
                if (parts.size() == 2
                        && isValid(parts.getFirst(), withoutQuotes(parts.getLast()), commands, lastEpisode)) {
                    values.put(parts.getFirst(), withoutQuotes(parts.getLast()));
                } else {
                    errors.add(word);
                }
            });
        }
        return new SettingsExport(places, errors, Set.of());
    }

    private static String withoutQuotes(String value) {
        return value.replaceAll("[\"“”]", "");
    }

    /// The tokens of the places that reports shall go to.
    Set<String> reportDestinations() {
        return places.values().stream()
                .flatMap(values -> Optional.ofNullable(values.get(Setting.REPORTS.key())).stream())
                .filter(destination -> !destination.equals(Setting.NOWHERE))
                .collect(toCollection(LinkedHashSet::new));
    }

    /// The same without some places and without some destinations of reports. What is set for reports there stays.
    SettingsExport without(Set<String> tokens, Set<String> destinations) {
        var kept = new LinkedHashMap<String, Map<String, String>>();
        var untouched = new HashSet<String>();
        places.forEach((token, values) -> {
            var left = new HashMap<>(values);
            if (destinations.contains(values.getOrDefault(Setting.REPORTS.key(), Setting.NOWHERE))) {
                left.remove(Setting.REPORTS.key());
                untouched.add(token);
            }
            if (!tokens.contains(token) && left.isEmpty() == values.isEmpty()) {
                kept.put(token, left);
            }
        });
        return new SettingsExport(kept, errors, untouched);
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
            if (withoutReports.contains(entry.getKey())) {
                keys.remove(Setting.REPORTS.key());
            }
            return keys.stream().map(key -> new SettingEdit(path, key, Optional.ofNullable(entry.getValue().get(key))));
        }).toList();
    }
}
