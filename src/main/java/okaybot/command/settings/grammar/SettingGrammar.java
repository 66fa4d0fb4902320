package okaybot.command.settings.grammar;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import okaybot.settings.Setting;
import okaybot.text.Languages;

/// What admins type after `/settings`. It is the same in every language, so that a line of the documentation or of an export works
/// for everybody.
public final class SettingGrammar {
    public static final String COMMAND = "settings";

    public static final String SHOW = "show";
    public static final String LOG = "log";
    public static final String EXPORT = "export";
    public static final String IMPORT = "import";
    /// Of the text of an import that is entered at once, in characters; longer texts come in parts.
    public static final int MAX_IMPORT_LENGTH = 1900;
    public static final String HELP = "help";
    public static final String LANGUAGE = Setting.LANGUAGE.key();
    public static final String SUPPORT = Setting.SUPPORT.key();

    public static final String ANSWER_HERE = "answer here";
    public static final String ANSWER_NOT_HERE = "answer not-here";
    public static final String ANSWER_ONLY = "answer only";
    public static final String ANSWER_EVERYWHERE = "answer everywhere";
    public static final String ANSWER_NOWHERE = "answer nowhere";
    public static final String REPORTS_HERE = "reports here";
    public static final String RESET = "reset";
    /// Takes back the changes of a moment, in milliseconds since 1970: `undo 1764139113000`.
    public static final String UNDO = "undo";
    /// The page on which another level around a place is chosen.
    public static final String LEVEL = "level";
    /// The page on which another place is chosen; a place behind it is that place's page.
    public static final String IN = "in";
    public static final String HERE = "here";
    public static final String ON = "on";
    public static final String OFF = "off";
    public static final String YES = "yes";
    public static final String NO = "no";

    /// The keys of the settings that hold for a whole server or chat, from whatever place in it they are set.
    public static final Set<String> OF_OUTERMOST = Set.of(Setting.REPORTS.key(), SUPPORT);

    /// The names of the settings that are not called like their keys. One that begins with another comes first.
    private static final List<Map.Entry<String, String>> NAMES = List.of(
            Map.entry(Setting.CEILING.key(), "spoilers ceiling"),
            Map.entry(Setting.SPOILER_HANDLING.key(), "spoilers"));
    public static final String FINISHED = "finished";
    private static final String HANDLING = "spoilers beyond";
    public static final String COMMANDS = "commands";
    private static final Pattern COMMAND_SETTING = Pattern.compile("commands (allow|deny) (\\S+)");
    private static final Pattern COMMAND_NAME = Pattern.compile("commands /?([a-z0-9]+)");
    private static final Pattern COMMAND_SWITCH = Pattern.compile("(?:commands? )?/?([a-z0-9]+) (on|off)");
    private static final Pattern CEILING = Pattern.compile("(?:spoilers? )?ceiling (.+)");
    private static final Pattern QUOTES = Pattern.compile("[\"“”]");

    private SettingGrammar() {}

    /// A setting as it is typed.
    public record Value(String key, String value) {
        /// Whether it may be stored.
        ///
        /// @param commands the names of the commands that can be allowed or denied
        boolean isValid(Set<String> commands, int lastEpisode) {
            var prefix = Setting.commandKey("");
            var isKnown = !isCommand(key) || commands.contains(key.substring(prefix.length()));
            var isPossible = !key.equals(Setting.CEILING.key()) || !value.matches("\\d{1,4}")
                    || Integer.parseInt(value) <= lastEpisode;
            return Setting.accepts(key, value) && isKnown && isPossible && (!key.equals(LANGUAGE) || isLanguage());
        }

        private boolean isLanguage() {
            return value.equals(Setting.AUTOMATIC) || Languages.all().contains(Locale.forLanguageTag(value));
        }
    }

    /// The name of a setting, by its key: `spoilers ceiling` or `commands quote`.
    public static String name(String key) {
        return NAMES.stream().filter(name -> name.getKey().equals(key)).map(Map.Entry::getValue).findFirst()
                .orElseGet(() -> key.replace(Setting.commandKey(""), COMMANDS + " "));
    }

    /// The key of the setting with a name or a key, as it stands behind `reset`.
    public static Optional<String> key(String name) {
        return Arrays.stream(Setting.values()).map(Setting::key)
                .filter(key -> name.equals(name(key)) || name.equals(key)).findFirst()
                .or(() -> commandName(name).map(Setting::commandKey));
    }

    /// The name of the command in `commands quote`.
    public static Optional<String> commandName(String words) {
        var command = COMMAND_NAME.matcher(words);
        return command.matches() ? Optional.of(command.group(1)) : Optional.empty();
    }

    /// What is typed for the page of one setting, which is also what stands before a value that is entered.
    ///
    /// @param key of a setting or of a command
    public static String page(String key) {
        return key.equals(Setting.SPOILER_HANDLING.key()) ? HANDLING : name(key);
    }

    /// The key of the setting whose page is asked for.
    public static Optional<String> pageKey(String words) {
        return words.equals(HANDLING) ? Optional.of(Setting.SPOILER_HANDLING.key()) : key(words);
    }

    /// Whether a setting allows or denies a command.
    public static boolean isCommand(String key) {
        return key.startsWith(Setting.commandKey(""));
    }

    /// A value as it is typed: `finished` for the last episode.
    public static String value(String key, String value) {
        return key.equals(Setting.CEILING.key()) && value.equals(Setting.END) ? FINISHED : value;
    }

    /// A setting as it is typed: `spoilers ceiling 8`, `commands deny quote`.
    public static String words(String key, String value) {
        if (key.equals(SUPPORT)) {
            return key + " \"" + value + '"';
        }
        return isCommand(key)
                ? COMMANDS + " " + value + " " + key.substring(Setting.commandKey("").length())
                : name(key) + " " + value(key, value);
    }

    /// Reads what [#words] writes, and the form `key=value` of older exports. The value may be one that nothing can have.
    public static Optional<Value> parse(String typed) {
        var words = QUOTES.matcher(typed).replaceAll("");
        var command = COMMAND_SETTING.matcher(words);
        if (command.matches()) {
            return Optional.of(new Value(Setting.commandKey(command.group(2)), command.group(1)));
        }
        return NAMES.stream().filter(name -> words.startsWith(name.getValue() + " ")).findFirst()
                .map(name -> new Value(name.getKey(), words.substring(name.getValue().length() + 1)))
                .or(() -> keyAndValue(words)).map(SettingGrammar::stored);
    }

    private static Optional<Value> keyAndValue(String words) {
        var parts = words.split("[ =]", 2);
        return parts.length == 2 ? Optional.of(new Value(parts[0], parts[1])) : Optional.empty();
    }

    private static Value stored(Value typed) {
        return switch (words(typed.key(), typed.value())) {
            case ANSWER_HERE -> new Value(typed.key(), YES);
            case ANSWER_NOT_HERE -> new Value(typed.key(), NO);
            case String words when words.equals(name(Setting.CEILING.key()) + " " + FINISHED) ->
                new Value(typed.key(), Setting.END);
            default -> typed;
        };
    }

    /// What takes back the changes of a moment.
    public static String undo(Instant at) {
        return UNDO + " " + at.toEpochMilli();
    }

    /// What is typed behind `ceiling` or `spoilers ceiling`.
    public static Optional<String> ceiling(String words) {
        var ceiling = CEILING.matcher(words);
        return ceiling.matches() ? Optional.of(ceiling.group(1)) : Optional.empty();
    }

    /// `commands deny quote` for `quote off` or `commands quote off`.
    public static Optional<String> commandSwitch(String words) {
        var command = COMMAND_SWITCH.matcher(words);
        return command.matches()
                ? Optional.of(COMMANDS + (command.group(2).equals(OFF) ? " deny " : " allow ") + command.group(1))
                : Optional.empty();
    }

    /// The words without the slips that have one likely meaning.
    public static String withoutSlips(String words) {
        return words.replaceAll(" 0+(?=\\d)", " ")
                .replace("leave out", "leave-out")
                .replace("not here", "not-here")
                .replaceFirst("^(on|off|enable|disable|mute|unmute|stop)$", Setting.ANSWER.key())
                .replaceFirst("^answer (yes|on)$", ANSWER_HERE)
                .replaceFirst("^answer (no|off)$", ANSWER_NOT_HERE)
                .replaceFirst("^spoilers? (ceiling )?(?=(\\d+|finished|end)$)", "spoilers ceiling ")
                .replaceFirst("^(deny|allow|commands? (?:deny|allow)) /?", "$1 ")
                .replaceFirst("^command ", COMMANDS + " ")
                .replaceFirst("ceiling end$", "ceiling finished");
    }
}
