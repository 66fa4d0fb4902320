package okaybot.settings;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import okaybot.place.Place.Level;

/// The settings of a place that admins can change. Besides these, each command has one: see [#commandKey].
public enum Setting {
    /// Whether the bot answers there.
    ANSWER("answer", "yes", "yes|no"),
    /// The last episode that may be discussed openly; what is later is a spoiler.
    CEILING("ceiling", "0", "0|[1-9]\\d{0,3}|end"),
    /// How spoilers beyond the ceiling are hidden.
    SPOILER_HANDLING("beyond", "cover", "cover|leave-out"),
    /// Who sees an answer.
    REPLY("reply", "open", "open|private"),
    /// How many questions a person may ask per minute.
    COOLDOWN("cooldown", "20", "[1-9]\\d{0,2}|off"),
    /// Where readers' reports of mistakes are posted, as a [okaybot.place.Place#token].
    REPORTS("reports", Setting.NOWHERE, Setting.NOWHERE + "|[a-z]{1,16}(:" + Level.ID_PATTERN + ")?"),
    /// Whether questions that nobody could answer are counted, so that admins know what is missing.
    QUESTIONS("questions", "on", "on|off"),
    /// Whether moderators can have messages of others covered as spoilers.
    COVER("cover", "off", "on|off"),
    /// In which language everyone in the place is answered, as an IETF tag.
    LANGUAGE("language", Setting.AUTOMATIC, Setting.AUTOMATIC + "|(?i:[a-z]{2,3}(-[a-z0-9]{2,8}){0,3})"),
    /// What somebody reads first who speaks of wanting to die or of self-harm; empty for nothing. On one line, without quotation
    /// marks, which enclose it in exports.
    SUPPORT("support", "", "(?! )[^\"\\p{Cntrl}]{1," + Setting.MAX_SUPPORT_LENGTH + "}(?<! )");

    /// The value of [#CEILING] at which nothing is a spoiler.
    public static final String END = "end";
    /// The value of [#REPORTS] if reports are not wanted.
    public static final String NOWHERE = "nowhere";
    /// The value of [#LANGUAGE] if nothing is chosen.
    public static final String AUTOMATIC = "auto";
    /// The largest number that is a value of [#COOLDOWN].
    public static final int MAX_COOLDOWN = 999;
    /// Of a value of [#SUPPORT], in characters.
    public static final int MAX_SUPPORT_LENGTH = 300;
    /// The value of a command that is answered.
    public static final String ALLOW = "allow";
    /// The value of a command that is switched off.
    public static final String DENY = "deny";

    static final String COMMAND_PREFIX = "command.";

    private final String key;
    private final String defaultValue;
    private final String valuePattern;

    Setting(String key, String defaultValue, String valuePattern) {
        this.key = key;
        this.defaultValue = defaultValue;
        this.valuePattern = valuePattern;
    }

    /// The name in the store, in exports and in `/settings`.
    public String key() {
        return key;
    }

    public String defaultValue() {
        return defaultValue;
    }

    /// The key of the setting that allows or denies a command: `command.cast` is `allow` or `deny`.
    public static String commandKey(String command) {
        return COMMAND_PREFIX + command;
    }

    /// Whether the key exists and the value is valid for it. Nothing else may be stored.
    public static boolean accepts(String key, String value) {
        return key.matches("command\\.[a-z0-9]{1,32}")
                ? value.matches(ALLOW + "|" + DENY)
                : byKey(key).filter(setting -> value.matches(setting.valuePattern)).isPresent();
    }

    /// The setting with a key.
    public static Optional<Setting> byKey(String key) {
        return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
    }

    String valueIn(Map<String, String> values) {
        return values.getOrDefault(key, defaultValue);
    }
}
