package okaybot.search.verdict;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okaybot.lore.QuestionIntent;
import okaybot.search.question.Question;
import okaybot.search.question.QuestionParser;
import okaybot.search.statement.Candidate;
import okaybot.search.statement.IndexedStatement;
import okaybot.search.statement.QuestionAnswer;
import okaybot.search.statement.Statement;
import okaybot.search.statement.Statement.Kind;
import okaybot.search.statement.StatementIndex;
import okaybot.search.word.PlainWording;
import okaybot.search.word.WordFile;
import okaybot.search.word.WordPattern;

/// Answers whether somebody made the show whom no source names: `was Steven Spielberg the director`.
///
/// @param characters their ids: nobody takes one of them for a maker
/// @param forms how people ask for it, with whom they name
public record ForeignMakers(StatementIndex index, QuestionParser parser, Set<String> characters,
        List<WordPattern> forms)
        implements
            AnswerWay {
    private static final String NAME = "name";
    private static final String DEED = "deed";
    private static final int LETTERS = 4;
    /// The kinds of makers by the beginnings of what they do.
    private static final Map<String, QuestionIntent> MAKERS = Map.of("dire", QuestionIntent.DIRECTED,
            "writ", QuestionIntent.WROTE, "wrot", QuestionIntent.WROTE, "scre", QuestionIntent.WROTE,
            "scri", QuestionIntent.WROTE, "prod", QuestionIntent.MADE,
            "make", QuestionIntent.MADE, "made", QuestionIntent.MADE);

    /// Knows the makers that the statements name. Characters are none.
    public static ForeignMakers of(StatementIndex index, QuestionParser parser, Set<String> characters) {
        return new ForeignMakers(index, parser, characters, WordFile.patterns("makers", Locale.ENGLISH));
    }

    /// No, with who it was; yes if a source does name that one.
    @Override
    public Optional<QuestionAnswer> answer(Question question, List<Candidate> open, int ceiling) {
        return !question.isYesNo()
                ? Optional.empty()
                : forms.stream().flatMap(form -> form.match(question.wording()).stream())
                        .filter(asked -> isUnknown(parser.parse(asked.group(NAME)))).findFirst()
                        .flatMap(asked -> made(asked.group(DEED), ceiling)
                                .map(fact -> QuestionAnswer.certain(fact, VerdictDecider
                                        .verdict(names(fact, asked.group(NAME)), question))));
    }

    /// Whether a name is nobody's in the content, or some have only a part of it: `Kim Eun-sook`.
    private boolean isUnknown(Question name) {
        return name.mentions().isEmpty()
                || (name.hasWords() && (name.mentions().size() > 1 || name.mentions().stream()
                        .noneMatch(id -> characters.contains(id) || index.isPaper(id))));
    }

    private static boolean names(Statement fact, String name) {
        return PlainWording.of(fact.text()).contains(name);
    }

    private Optional<Statement> made(String deed, int ceiling) {
        var maker = MAKERS.get(deed.substring(0, LETTERS));
        return index.statements().stream().map(IndexedStatement::statement)
                .filter(statement -> statement.kind() == Kind.FACT && statement.after() <= ceiling
                        && statement.intents().contains(maker))
                .findFirst();
    }
}
