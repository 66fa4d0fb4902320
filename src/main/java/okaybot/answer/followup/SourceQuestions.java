package okaybot.answer.followup;

import java.util.List;
import java.util.stream.Stream;
import okaybot.search.word.PatternIndex;
import okaybot.search.word.PlainWording;
import okaybot.search.word.WordFile;
import okaybot.search.word.WordPattern;
import okaybot.text.Languages;

/// Tells whether somebody asks where the last answer comes from: `says who`, `are you sure`. Thread-safe.
final class SourceQuestions {
    private static final String QUESTION = "{question}";

    /// In all languages, since fans mix them.
    private final PatternIndex<WordPattern> asked = PatternIndex.of(Languages.all().stream()
            .flatMap(language -> patterns(WordFile.lines("source-questions", language))).toList());

    private static Stream<WordPattern> patterns(List<String> lines) {
        return lines.stream().skip(1).map(line -> lines.getFirst().replace(QUESTION, "(?:%s)".formatted(line)))
                .map(WordPattern::of);
    }

    boolean isOne(String text) {
        var words = PlainWording.of(text);
        return asked.mayBeIn(words).anyMatch(question -> question.isIn(words));
    }
}
