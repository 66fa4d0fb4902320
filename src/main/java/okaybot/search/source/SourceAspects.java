package okaybot.search.source;

import java.util.Optional;
import okaybot.search.question.Question;
import okaybot.search.word.PatternIndex;
import okaybot.search.word.WordFile;
import okaybot.search.word.WordPattern;

/// Tells what somebody asks of a source: `how old is the review` asks for its date. Thread-safe.
final class SourceAspects {
    private static final String SEPARATOR = " = ";

    private final PatternIndex<Aspect> aspects = new PatternIndex<>(
            WordFile.linesOfAll("source-aspects").stream().map(Aspect::parse).toList(), Aspect::asked);

    /// @param reference that of a statement on a source
    private record Aspect(String reference, WordPattern asked) {
        static Aspect parse(String line) {
            var parts = line.split(SEPARATOR, 2);
            return new Aspect(parts[0], WordPattern.of(parts[1]));
        }
    }

    /// The reference of the statement that is asked for, see [Statement#reference()].
    Optional<String> find(Question question) {
        return aspects.mayBeIn(question.wording()).filter(aspect -> aspect.asked.isIn(question.wording()))
                .map(Aspect::reference).findFirst();
    }
}
