package okaybot.search.talk;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Lore;
import okaybot.search.word.Clauses;
import okaybot.search.word.PatternIndex;
import okaybot.search.word.WordFile;
import okaybot.search.word.WordPattern;

/// Recognizes questions that are not about the show, whatever word of it they hold: `what time is it`. Thread-safe.
public final class ElsewhereDetector {
    /// Stands in a pattern for the words with which the show's own names, and what people ask of it, begin.
    private static final String NAMES = "{names}";
    private static final String SHOW = "it";
    private static final Pattern WORD = Pattern.compile("[\\s-]+");
    /// What people tell of the show before a question makes that one no question about it. One of two words is asked of what they tell:
    /// `latest news on a continuation, what date`.
    private static final Pattern INTERROGATIVE = Pattern.compile(
            "(?:so |and |but )?(?:wh(?:at|ere|en|o|y|ich)|how)(?:['’]?s)?\\s+\\S+\\s+\\S", Pattern.CASE_INSENSITIVE);

    private final PatternIndex<WordPattern> questions;
    /// The show may be one of the well-known ones.
    private final Pattern titles;

    /// @param language in which the questions are asked; in one without a list of such questions, all are about the show
    public ElsewhereDetector(Lore lore, Locale language) {
        // A shorter one may be the beginning of a longer one.
        titles = Pattern.compile(lore.show().titles().stream()
                .sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote)
                .collect(Collectors.joining("|")), Pattern.CASE_INSENSITIVE);
        var names = Stream.of(lore.show().titles().stream(), lore.named().flatMap(named -> named.spellings().stream()),
                lore.vocabulary().topics().stream().flatMap(topic -> topic.words().stream())).flatMap(all -> all)
                .flatMap(name -> WORD.splitAsStream(name).limit(1)).distinct().map(Pattern::quote)
                .collect(Collectors.joining("|"));
        questions = PatternIndex.of(WordFile.filledLines("elsewhere", language).stream()
                .map(line -> WordPattern.of(line.replace(NAMES, names))).toList());
    }

    /// Whether a question is not about the show.
    public boolean isElsewhere(String text) {
        var asked = titles.matcher(text.strip()).replaceAll(SHOW);
        var last = Clauses.of(asked).all().stream().reduce(asked, (_, clause) -> clause);
        return isIn(asked) || (INTERROGATIVE.matcher(last).lookingAt() && isIn(last));
    }

    private boolean isIn(String asked) {
        return questions.mayBeIn(asked).anyMatch(other -> other.isIn(asked));
    }
}
