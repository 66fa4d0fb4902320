package okaybot.search.question;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import okaybot.search.WordFile;

/// Tells what somebody asks of a source: `how old is the review` asks for its date. Thread-safe.
final class SourceAspects {
    private static final String SEPARATOR = " = ";

    private final List<Aspect> aspects = WordFile.linesOfAll("source-aspects").stream().map(Aspect::parse)
            .toList();

    /// @param reference that of a statement on a source
    private record Aspect(String reference, Pattern asked) {
        static Aspect parse(String line) {
            var parts = line.split(SEPARATOR, 2);
            return new Aspect(parts[0], Pattern.compile(parts[1]));
        }
    }

    /// The reference of the statement that is asked for, see [Statement#reference()].
    Optional<String> find(Question question) {
        return aspects.stream().filter(aspect -> aspect.asked.matcher(question.wording()).find())
                .map(Aspect::reference).findFirst();
    }
}
