package okaybot.answer.interpret;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okaybot.search.WordFile;
import okaybot.text.Languages;

/// Tells whether somebody asks where the last answer comes from: `says who`, `are you sure`. Thread-safe.
final class SourceQuestions {
    private static final String QUESTION = "{question}";
    private static final Pattern APOSTROPHE = Pattern.compile("['’]");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// In all languages, since fans mix them.
    private final List<Pattern> asked = Languages.all().stream()
            .flatMap(language -> patterns(WordFile.lines("source-questions", language))).toList();

    private static Stream<Pattern> patterns(List<String> lines) {
        return lines.stream().skip(1).map(line -> lines.getFirst().replace(QUESTION, "(?:%s)".formatted(line)))
                .map(line -> Pattern.compile(line, Pattern.CASE_INSENSITIVE));
    }

    boolean isOne(String text) {
        var words = NO_LETTERS.matcher(APOSTROPHE.matcher(text).replaceAll("")).replaceAll(" ").strip();
        return asked.stream().anyMatch(question -> question.matcher(words).find());
    }
}
