package okaybot.search.statement;

import com.github.benmanes.caffeine.cache.Interner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Lore;
import okaybot.search.question.Question;
import okaybot.search.question.QuestionParser;
import okaybot.search.statement.Statement.Kind;
import okaybot.search.term.QuestionTerms;

/// Finds out by which terms the statements of a lore are found.
///
/// @param about everything that says who somebody is, by their ids
record StatementReader(Lore lore, QuestionTerms terms, QuestionParser parser, Map<String, List<Statement>> about) {
    /// The part of the plot that is told last.
    private static final String ENDING = "ending";
    /// What the content asks, which is nearly always understood alike whatever a reader may know of: kept once, as long as it is in use.
    private static final Interner<Question> ASKED = Interner.newWeakInterner();

    static StatementReader of(List<Statement> all, Lore lore, QuestionTerms terms, QuestionParser parser) {
        return new StatementReader(lore, terms, parser, all.stream()
                .filter(statement -> statement.kind() == Kind.ABOUT)
                .collect(Collectors.groupingBy(Statement::subject)));
    }

    StatementTerms terms(Statement statement) {
        var questions = statement.asked().stream().map(parser::parse).map(ASKED::intern).toList();
        var asked = questions.stream().flatMap(question -> StatementTerms.of(question).stream()).distinct().toList();
        var label = Stream.concat(terms.of(statement.label()).stream(),
                statement.intents().stream().map(QuestionTerms::of)).toList();
        var text = Stream.concat(terms.of(statement.text()).stream(), ending(statement).stream()).toList();
        return new StatementTerms(statement, questions, asked, label, names(statement), text);
    }

    /// Whether the answer is yes, of those questions whose wording says so.
    Map<Question, Boolean> answers(StatementTerms read) {
        var answers = new HashMap<Question, Boolean>();
        var wordings = read.statement().asked().iterator();
        read.questions().forEach(question -> parser.answerIn(wordings.next())
                .ifPresent(answer -> answers.put(question, answer)));
        return answers;
    }

    /// What happens only in the last episode happens in the end.
    private List<String> ending(Statement statement) {
        return statement.kind() == Kind.PLOT && statement.after() == lore.lastEpisode()
                ? terms.of(ENDING)
                : List.of();
    }

    /// Whom it is about, and what they are called, if no other statement says so.
    private List<String> names(Statement statement) {
        var said = about.getOrDefault(statement.subject(), List.of());
        var called = said.isEmpty() || !said.getFirst().equals(statement)
                ? Stream.<String>of()
                : lore.vocabulary().called().stream().filter(named -> named.id().equals(statement.subject()))
                        .flatMap(named -> named.words().stream()).map(terms::of).filter(words -> words.size() == 1)
                        .filter(words -> said.stream().noneMatch(other -> terms.of(other.text()).containsAll(words)))
                        .flatMap(List::stream);
        return Stream.of(Stream.of(QuestionTerms.ofName(statement.subject())),
                Stream.of(statement.reference()).filter(id -> !id.isEmpty()).map(QuestionTerms::ofName), called)
                .flatMap(names -> names).distinct().toList();
    }
}
