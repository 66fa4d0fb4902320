package okaybot.answer.interpret;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okaybot.search.WordFile;

/// Tells whether somebody asks where the last answer comes from: `says who`, `are you sure`. Thread-safe.
final class SourceQuestions {
    private static final Pattern APOSTROPHE = Pattern.compile("['’]");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /// What stands in front of such a question, or behind it.
    private static final String BEFORE = "(?:(?:and|but|ok|okay|so|wait|hm+|oh|really|no|lol|hey) )*";
    private static final String BEHIND = "(?: (?:then|though|tho|pls|please|exactly|again|now|lol|bot|anyway|by the way|btw))*";

    private final List<Pattern> asked;

    /// Of a language, and of English, which fans mix into it.
    SourceQuestions(Locale language) {
        asked = Stream.of(Locale.ENGLISH, language).distinct()
                .flatMap(each -> WordFile.lines("source-questions", each).stream())
                .map(line -> Pattern.compile(BEFORE + "(?:" + line + ")" + BEHIND, Pattern.CASE_INSENSITIVE)).toList();
    }

    boolean isOne(String text) {
        var words = NO_LETTERS.matcher(APOSTROPHE.matcher(text).replaceAll("")).replaceAll(" ").strip();
        return asked.stream().anyMatch(question -> question.matcher(words).matches());
    }
}
