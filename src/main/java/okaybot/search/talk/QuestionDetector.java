package okaybot.search.talk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Vocabulary.QuestionSigns;
import okaybot.search.word.Clauses;
import okaybot.search.word.SpellingNormalizer;
import okaybot.search.word.WordFile;
import okaybot.search.word.WordPattern;

/// Tells questions from talk, by a question mark or by the words of the content. For texts of which nobody has said that the
/// bot is meant.
public final class QuestionDetector {
    /// Behind the question mark of a web address, more follows.
    private static final Pattern QUESTION_MARK = Pattern.compile("[?？؟](?![\\p{L}\\p{N}&=%])");
    private static final int MAX_QUESTIONS = 4;
    /// What asks only for somebody or something of which the rest of the text tells: `the guy who dances, which actor`.
    private static final Pattern OF_REST = Pattern.compile("\\s*(?:which|what)\\s+\\p{L}+\\W*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    /// For those of other languages. A Korean one may have nothing but its verb to show for it, which comes last, or ends with what it
    /// asks for.
    private static final List<WordPattern> OTHERS = Stream.concat(
            Stream.of("asking", "interrogatives")
                    .flatMap(file -> WordFile.patterns(file, Locale.KOREAN).stream()),
            WordFile.patterns("interrogatives", Locale.of("es")).stream()).toList();

    private final PhraseStarts before;
    private final PhraseStarts openings;
    private final PhraseStarts talk;
    private final List<String> anywhere;
    /// Words that ask for more than a yes or a no.
    private final Set<String> interrogatives;
    private final Collection<String> tags;

    /// @param verbs what questions begin with that expect a yes or a no
    /// @param tags what asks at the end of a sentence whether it is so
    public QuestionDetector(QuestionSigns signs, Collection<String> verbs, Collection<String> tags) {
        this.tags = tags;
        before = PhraseStarts.of(signs.before());
        openings = PhraseStarts.of(signs.openings());
        talk = PhraseStarts.of(signs.talk());
        anywhere = signs.anywhere().stream().map(SpellingNormalizer::normalize).filter(phrase -> !phrase.isEmpty())
                .toList();
        interrogatives = openings.words().filter(word -> !verbs.contains(word)).collect(Collectors.toSet());
    }

    /// What a text is.
    public Kind kind(String text) {
        if (!LETTER.matcher(text).find()) {
            return Kind.TALK;
        }
        if (QUESTION_MARK.matcher(text).find()) {
            return Kind.QUESTION;
        }
        var words = withoutFirst(SpellingNormalizer.words(text));
        var question = openings.longest(words);
        var statement = talk.longest(words);
        if (question != statement) {
            return question > statement ? Kind.QUESTION : Kind.TALK;
        }
        var letters = String.join("", words);
        return anywhere.stream().anyMatch(letters::contains) ? Kind.QUESTION : Kind.UNKNOWN;
    }

    /// Whether a text for the bot is a question, wherever its question word stands: `the last episode came out when`.
    public boolean asks(String text) {
        return kind(text) == Kind.QUESTION || hasQuestionWord(text) || isOfOthers(text)
                || Clauses.of(text).all().stream().anyMatch(this::isQuestionClause);
    }

    /// Whether a clause is a question by itself, and not only `right?`.
    public boolean isQuestionClause(String clause) {
        return clause.strip().contains(" ") && (kind(clause) == Kind.QUESTION || hasQuestionWord(clause));
    }

    private static boolean isOfOthers(String text) {
        return OTHERS.stream().anyMatch(part -> part.isIn(text));
    }

    private boolean hasQuestionWord(String text) {
        var words = SpellingNormalizer.words(text);
        return kind(text) != Kind.TALK && words.size() > 2
                && (words.stream().anyMatch(interrogatives::contains) || openings.contains(words.getLast())
                        || tags.contains(words.getLast()));
    }

    /// The clauses of a text that are questions by themselves; none if the text is a single one.
    public List<String> questionsIn(String text) {
        var parts = Clauses.of(text).all();
        return parts.size() < 2
                ? List.of()
                : parts.stream().filter(part -> isQuestionClause(part) && !OF_REST.matcher(part).matches())
                        .limit(MAX_QUESTIONS).toList();
    }

    private List<String> withoutFirst(List<String> words) {
        var rest = new ArrayList<>(words);
        for (var length = before.longest(rest); length > 0; length = before.longest(rest)) {
            rest.subList(0, length).clear();
        }
        return rest;
    }

    /// What a text is, as far as its form tells.
    public enum Kind {
        QUESTION, TALK,
        /// Its words must be understood to tell.
        UNKNOWN
    }
}
