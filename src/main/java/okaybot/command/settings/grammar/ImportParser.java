package okaybot.command.settings.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import okaybot.place.Place;
import okaybot.settings.Setting;

/// Reads the text of an import: what [SettingsExport] writes, and the older form
/// `server answer=no ceiling=8; channel:7 answer=yes`.
public final class ImportParser {
    /// A value with spaces stands in quotation marks. Some phones replace these by curly ones.
    private static final String OUTSIDE_QUOTES = "(?=(?:[^\"“”]*+[\"“”][^\"“”]*+[\"“”])*+[^\"“”]*+$)";
    /// Discord's app copies some punctuation with a backslash before it.
    private static final Pattern BETWEEN_PARTS = Pattern.compile("(?:;| \\\\?\\|)" + OUTSIDE_QUOTES);
    private static final Pattern BETWEEN_WORDS = Pattern.compile(" +" + OUTSIDE_QUOTES);
    private static final Pattern PLACE_AND_SETTING = Pattern.compile("(\\S+):(?: +(.*))?");
    /// Such as `#general`, or `<#7>` as Discord writes a channel that somebody has picked.
    private static final Pattern NAME = Pattern.compile("<?#\\S+");

    private final Place here;
    private final Set<String> commands;
    private final int lastEpisode;
    private final Map<String, Map<String, String>> settings = new LinkedHashMap<>();
    private final List<String> errors = new ArrayList<>();
    /// Of the place that was named last.
    private Map<String, String> current = Map.of();

    /// @param here where the text is typed
    /// @param commands the names of the commands that can be allowed or denied
    public ImportParser(Place here, Set<String> commands, int lastEpisode) {
        this.here = here;
        this.commands = commands;
        this.lastEpisode = lastEpisode;
    }

    public ImportText parse(String text) {
        BETWEEN_PARTS.splitAsStream(text).map(String::strip).filter(part -> !part.isEmpty()).forEach(this::readPart);
        return new ImportText(settings, errors);
    }

    private void readPart(String part) {
        var named = PLACE_AND_SETTING.matcher(part);
        var words = List.of(BETWEEN_WORDS.split(part));
        if (named.matches() && isPlace(named.group(1))) {
            startPlace(named.group(1));
            if (named.group(2) != null) {
                readSetting(named.group(2));
            }
        } else if (isPlace(words.getFirst())) {
            startPlace(words.getFirst());
            words.stream().skip(1).forEach(this::readSetting);
        } else {
            readSetting(part);
        }
    }

    private boolean isPlace(String word) {
        return NAME.matcher(word).matches() || here.outermost().resolve(word).isPresent();
    }

    private void startPlace(String name) {
        current = settings.computeIfAbsent(withoutBackslashes(name), _ -> new HashMap<>());
    }

    private void readSetting(String words) {
        var setting = SettingGrammar.parse(words).filter(value -> value.isValid(commands, lastEpisode)
                || (value.key().equals(Setting.REPORTS.key()) && NAME.matcher(value.value()).matches()));
        if (setting.isEmpty() || settings.isEmpty()) {
            errors.add(words);
        } else {
            current.put(setting.get().key(), setting.get().key().equals(Setting.REPORTS.key())
                    ? withoutBackslashes(setting.get().value())
                    : setting.get().value());
        }
    }

    private static String withoutBackslashes(String name) {
        return name.startsWith("#") ? name.replace("\\", "") : name;
    }
}
