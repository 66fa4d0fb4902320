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
import okaybot.place.Place;
import okaybot.settings.Setting;
import okaybot.settings.SettingEdit;
import okaybot.settings.SettingsReader;

/// What is set in places, as text that can be copied: `server answer=no ceiling=8; channel:7 answer=yes`.
///
/// @param places what is set, by the token of the place
/// @param errors what cannot be read, as it was typed
record SettingsExport(Map<String, Map<String, String>> places, List<String> errors) {
    /// What fits into a message of every platform with room to spare; in characters.
    private static final int LONGEST = 1000;

    /// What is set at a place and inside it.
    static SettingsExport of(Place place, SortedMap<String, Map<String, String>> within) {
        var places = new LinkedHashMap<String, Map<String, String>>();
        within.forEach((path, values) -> places.put(place.token(path), values));
        return new SettingsExport(places, List.of());
    }

    /// The text, in pieces that can be imported one by one. A place never stands in two of them.
    List<String> chunks() {
        var pieces = new ArrayList<String>();
        places.forEach((token, values) -> {
            var entry = token + new TreeMap<>(values).entrySet().stream().map(value -> " " + value).collect(joining());
            if (!pieces.isEmpty() && pieces.getLast().length() + entry.length() < LONGEST) {
                pieces.set(pieces.size() - 1, pieces.getLast() + "; " + entry);
            } else {
                pieces.add(entry);
            }
        });
        return pieces;
    }

    /// Reads what [#chunks] wrote, typed in a place.
    ///
    /// @param commands the names that may be allowed or denied
    static SettingsExport parse(String text, Place place, Set<String> commands, int lastEpisode) {
        var places = new LinkedHashMap<String, Map<String, String>>();
        var faults = new ArrayList<String>();
        for (var entry : text.split(";", -1)) {
            var words = List.of(entry.strip().split(" +"));
            if (place.resolve(words.getFirst()).isEmpty()) {
                faults.add(entry.strip());
                continue;
            }
            var values = places.computeIfAbsent(words.getFirst(), _ -> new HashMap<>());
            words.stream().skip(1).forEach(word -> {
                var parts = List.of(word.split("=", 2));
                if (parts.size() == 2 && known(parts.getFirst(), parts.getLast(), commands, lastEpisode)) {
                    values.put(parts.getFirst(), parts.getLast());
                } else {
                    faults.add(word);
                }
            });
        }
        return new SettingsExport(places, faults);
    }

    private static boolean known(String key, String value, Set<String> commands, int lastEpisode) {
        var episode = key.equals(Setting.CEILING.key()) && value.matches("\\d{1,4}") ? Integer.parseInt(value) : 0;
        var strange = key.startsWith(Setting.commandKey(""))
                && !commands.contains(key.substring(Setting.commandKey("").length()));
        return Setting.accepts(key, value) && episode <= lastEpisode && !strange;
    }

    /// What has to be edited so that exactly this is set in the places that it names.
    List<SettingEdit> edits(Place place, SettingsReader now) {
        return places.entrySet().stream().flatMap(entry -> {
            var path = place.resolve(entry.getKey()).orElseThrow().path();
            var keys = new TreeSet<>(now.at(path).keySet());
            keys.addAll(entry.getValue().keySet());
            return keys.stream().map(key -> new SettingEdit(path, key, Optional.ofNullable(entry.getValue().get(key))));
        }).toList();
    }
}
