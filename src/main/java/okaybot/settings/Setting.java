package okaybot.settings;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import okaybot.place.Place;

/// What admins can set in a place.
public enum Setting {
    /// Whether the bot answers there.
    ANSWER("answer", "yes", "yes|no"),
    /// The last episode that may be spoken of in the open.
    CEILING("ceiling", "0", "0|[1-9]\\d{0,3}|end"),
    /// What becomes of spoilers beyond the ceiling.
    SPOILER_HANDLING("beyond", "cover", "cover|leave-out"),
    /// Who sees an answer.
    REPLY("reply", "open", "open|private"),
    /// How many questions a person may ask in a minute.
    COOLDOWN("cooldown", "20", "[1-9]\\d{0,2}|off"),
    /// Where mistakes that readers report are brought, as a [Place#token] inside the outermost level.
    REPORTS("reports", Setting.NOWHERE, Setting.NOWHERE + "|[a-z]{1,16}(:" + Place.Level.ID_PATTERN + ")?");

    /// The ceiling under which nothing is a spoiler any more.
    public static final String END = "end";
    /// No place at all.
    public static final String NOWHERE = "nowhere";

    /// The beginning of the keys that allow or deny one command: `command.cast` is `allow` or `deny`.
    static final String COMMAND_PREFIX = "command.";

    private final String key;
    private final String byDefault;
    private final String accepted;

    Setting(String key, String byDefault, String accepted) {
        this.key = key;
        this.byDefault = byDefault;
        this.accepted = accepted;
    }

    /// What the store and an export call it.
    public String key() {
        return key;
    }

    /// What holds where nothing is set.
    public String defaultValue() {
        return byDefault;
    }

    /// The key that allows or denies a command.
    public static String commandKey(String name) {
        return COMMAND_PREFIX + name;
    }

    /// Whether a key can have a value; nothing else may reach the store.
    public static boolean accepts(String key, String value) {
        return key.matches("command\\.[a-z0-9]{1,32}")
                ? value.matches("allow|deny")
                : byKey(key).filter(setting -> value.matches(setting.accepted)).isPresent();
    }

    static Optional<Setting> byKey(String key) {
        return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
    }

    String valueIn(Map<String, String> values) {
        return values.getOrDefault(key, byDefault);
    }
}
