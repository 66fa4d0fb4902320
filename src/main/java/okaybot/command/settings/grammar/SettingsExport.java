package okaybot.command.settings.grammar;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import okaybot.messenger.MessengerRegistry;
import okaybot.place.Place;
import okaybot.settings.Setting;

/// Writes the settings of several places as text that people can read and [SettingsImport] reads again:
/// `server: answer no; reply private | #general: answer yes`. A channel stands in it with its name, so that the text can be
/// imported into a server where a channel has the same name.
///
/// @param outermost the server or chat
/// @param settings by the paths of places and by keys
/// @param messengers know the names of channels
public record SettingsExport(Place outermost, SortedMap<String, Map<String, String>> settings,
        MessengerRegistry messengers) {
    private static final String BETWEEN_SETTINGS = "; ";
    private static final String BETWEEN_PLACES = " | ";
    /// In characters. Fits into a message of every platform, with room to spare.
    private static final int MAX_LINE_LENGTH = 1400;
    private static final int MAX_NAME_LENGTH = 40;
    /// Of a channel. It has no character that means something in the text.
    private static final Pattern NAME = Pattern.compile("#[^\\s:;|=\"“”<>/]{1,39}");

    /// The paths of the places that stand on each line. All settings of a place are on the same one.
    public List<List<String>> lines() {
        var lines = new ArrayList<List<String>>();
        var length = 0;
        for (var place : settings.entrySet()) {
            var added = maxLength(place.getKey(), place.getValue());
            if (lines.isEmpty() || length + added > MAX_LINE_LENGTH) {
                lines.add(new ArrayList<>());
                length = 0;
            }
            lines.getLast().add(place.getKey());
            length += added;
        }
        return lines;
    }

    /// How many characters a place takes at most. The names are looked up only for the lines that are shown.
    private static int maxLength(String path, Map<String, String> values) {
        var name = Math.max(MAX_NAME_LENGTH, path.length() - path.lastIndexOf('/')) + BETWEEN_PLACES.length();
        return name + values.entrySet().stream().mapToInt(setting -> BETWEEN_SETTINGS.length()
                + SettingGrammar.words(setting.getKey(), setting.getValue()).length()).sum();
    }

    /// The text of a line.
    public String text(List<String> paths) {
        return paths.stream().map(path -> name(Place.parse(path)) + ": "
                + new TreeMap<>(settings.getOrDefault(path, Map.of())).entrySet().stream()
                        .map(setting -> words(setting.getKey(), setting.getValue())).collect(joining(BETWEEN_SETTINGS)))
                .collect(joining(BETWEEN_PLACES));
    }

    private String words(String key, String value) {
        return SettingGrammar.words(key, key.equals(Setting.REPORTS.key())
                ? outermost.resolve(value).map(this::name).orElse(value)
                : value);
    }

    /// The name of a place if it means only this place, otherwise its token.
    private String name(Place inner) {
        return messengers.name(inner).filter(NAME.asMatchPredicate())
                .filter(name -> messengers.find(outermost, name).filter(inner::equals).isPresent())
                .orElseGet(inner::token);
    }
}
