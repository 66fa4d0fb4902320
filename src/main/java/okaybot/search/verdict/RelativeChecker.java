package okaybot.search.verdict;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Lore;
import okaybot.search.question.Question;
import okaybot.search.question.QuestionParser;
import okaybot.search.statement.Candidate;
import okaybot.search.statement.IndexedStatement;
import okaybot.search.statement.QuestionAnswer;
import okaybot.search.statement.QuestionAnswer.Verdict;
import okaybot.search.statement.StatementIndex;
import okaybot.search.term.QuestionTerms;

/// Finds out whether a question takes a character for what somebody else is to another one: `is Joo-ri Gang-tae's girlfriend`.
///
/// @param characters their ids
public record RelativeChecker(StatementIndex index, QuestionParser parser, QuestionTerms terms, Set<String> characters)
        implements
            AnswerWay {
    /// What a relative does is no question whose relative somebody is.
    private static final Pattern DOING = Pattern.compile("^(?:do|does|did|has|have|can|could|will|would)\\b");

    /// Knows the relations of a lore.
    public static RelativeChecker of(Lore lore, StatementIndex index, QuestionParser parser, QuestionTerms terms) {
        return new RelativeChecker(index, parser, terms,
                lore.roleIds());
    }

    /// Who it is instead. A question mentions only whom `Gang-tae's girlfriend` means, and not who is taken for her. The one whose she
    /// is comes first.
    @Override
    public Optional<QuestionAnswer> answer(Question question, List<Candidate> open, int ceiling) {
        return Optional.of(question).filter(RelativeChecker::mayTakeForGranted).map(this::named)
                .filter(named -> named.size() == 2 && characters.containsAll(named)
                        && !named.contains(question.mentions().getFirst()))
                .map(named -> question.isPossessiveFirst() ? named : named.reversed())
                .flatMap(named -> named.stream()
                        .flatMap(other -> relation(question.mentions().getFirst(), other, ceiling)).findFirst())
                .map(found -> QuestionAnswer.certain(found.statement(), Verdict.NO));
    }

    private static boolean mayTakeForGranted(Question question) {
        return question.isYesNo() && !DOING.matcher(question.wording()).find() && !question.isNegated()
                && question.mentions().size() == 1 && !question.hasWords()
                && !question.called().isEmpty();
    }

    /// Those whom it names apart from the word for a relation.
    private List<String> named(Question question) {
        return parser.parse(Stream.of(question.wording().split(" "))
                .filter(word -> !question.called().containsAll(terms.of(word)) || terms.of(word).isEmpty())
                .collect(Collectors.joining(" "))).mentions();
    }

    private Stream<IndexedStatement> relation(String relative, String other, int ceiling) {
        return index.statements().stream()
                .filter(found -> found.statement().kind().isBetweenTwo() && found.statement().after() <= ceiling
                        && found.statement().subject().equals(relative) && found.mentions(other));
    }
}
