package okaybot.platform.telegram.callback;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Shortens command lines by writing one character for words that are frequent in the lines of settings and of posts, so that they fit
/// into a button. Which words these are decides only how long a line may be.
///
/// A code needs no space behind it, any other word has one. A word that begins like a code has an apostrophe in front.
final class WordCodes {
    /// Begins the id of a topic, which follows it.
    private static final String TOPIC = "topic:";
    private static final char TOPIC_CODE = 'T';
    private static final char ESCAPE = '\'';
    /// The codes of old buttons keep their meaning: none may get another word.
    private static final Map<String, Character> CODES = Map.ofEntries(Map.entry("settings", 'S'),
            Map.entry("in", 'I'), Map.entry("chat", 'C'), Map.entry("spoilers", 'P'), Map.entry("ceiling", 'E'),
            Map.entry("beyond", 'B'), Map.entry("leave-out", 'L'), Map.entry("cover", 'V'),
            Map.entry("reply", 'R'), Map.entry("private", 'Y'), Map.entry("open", 'O'), Map.entry("commands", 'M'),
            Map.entry("allow", 'A'), Map.entry("deny", 'N'), Map.entry("questions", 'Q'), Map.entry("cooldown", 'K'),
            Map.entry("undo", 'U'), Map.entry("reset", 'Z'), Map.entry("reports", 'F'), Map.entry("nowhere", 'W'),
            Map.entry("support", 'H'), Map.entry("language", 'G'), Map.entry("everywhere", 'J'),
            Map.entry("diagnose", 'D'), Map.entry("export", 'X'),
            Map.entry("schedule", '%'), Map.entry("rewatch", '$'), Map.entry("plan", '&'),
            Map.entry("mon", '!'), Map.entry("tue", '('), Map.entry("wed", ')'), Map.entry("thu", '*'),
            Map.entry("fri", ';'), Map.entry("sat", '<'), Map.entry("sun", '>'));
    private static final Map<Character, String> WORDS = CODES.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private WordCodes() {}

    /// @param line with single spaces between its words
    static String encode(String line) {
        return Stream.of(line.split(" ", -1)).map(WordCodes::encodeWord).collect(Collectors.joining()).stripTrailing();
    }

    private static String encodeWord(String word) {
        var code = CODES.get(word);
        if (code != null) {
            return code.toString();
        }
        if (word.startsWith(TOPIC)) {
            return TOPIC_CODE + word.substring(TOPIC.length()) + " ";
        }
        return (isEscaped(word) ? ESCAPE + word : word) + " ";
    }

    private static boolean isEscaped(String word) {
        return !word.isEmpty() && (word.charAt(0) == ESCAPE || word.charAt(0) == TOPIC_CODE
                || WORDS.containsKey(word.charAt(0)));
    }

    /// Reads what [#encode] writes; any text is accepted.
    static String decode(String encoded) {
        var words = Stream.<String>builder();
        for (var start = 0; start < encoded.length();) {
            var coded = Optional.ofNullable(WORDS.get(encoded.charAt(start)));
            var end = coded.isPresent() ? start + 1 : endOfWord(encoded, start);
            words.add(coded.orElse(decodeWord(encoded.substring(start, end))));
            start = coded.isPresent() ? end : end + 1;
        }
        return words.build().collect(Collectors.joining(" "));
    }

    private static int endOfWord(String encoded, int start) {
        var end = encoded.indexOf(' ', start);
        return end < 0 ? encoded.length() : end;
    }

    private static String decodeWord(String word) {
        if (word.isEmpty()) {
            return word;
        }
        return switch (word.charAt(0)) {
            case ESCAPE -> word.substring(1);
            case TOPIC_CODE -> TOPIC + word.substring(1);
            default -> word;
        };
    }
}
