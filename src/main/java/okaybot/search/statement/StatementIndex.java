package okaybot.search.statement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Lore;
import okaybot.search.question.Question;
import okaybot.search.question.QuestionParser;
import okaybot.search.statement.Statement.Kind;
import okaybot.search.statement.StatementSearch.Hit;
import okaybot.search.talk.SameWording;
import okaybot.search.term.LightWords;
import okaybot.search.term.QuestionTerms;
import okaybot.search.term.TermFrequencies;

/// The statements of a lore, found by the terms or the wording of a question. Thread-safe.
public final class StatementIndex {
    private static final Set<Kind> INTRODUCING = EnumSet.of(Kind.ABOUT, Kind.PLAYS);

    private final List<IndexedStatement> statements = new ArrayList<>();
    /// The statements by the wordings of the questions that they answer.
    private final Map<String, IndexedStatement> asked = new HashMap<>();
    private final SameWording same;
    private final TermFrequencies frequencies;
    private final StatementSearch search;
    /// The terms of the names in the facts of the show.
    private final Set<String> makers;
    /// The ids of those of the press who praise the show.
    private final Set<String> papers;

    /// @param light words that say little
    /// @param same by which wordings are compared
    StatementIndex(List<Statement> all, Lore lore, QuestionTerms terms, QuestionParser parser, LightWords light,
            SameWording same) {
        this.same = same;
        frequencies = new TermFrequencies(light::contains);
        var reader = StatementReader.of(all, lore, terms, parser);
        var read = all.stream().map(reader::terms).toList();
        read.forEach(statement -> add(statement, reader.answers(statement)));
        search = new StatementSearch(statements, read);
        makers = statements.stream().filter(found -> found.statement().kind() == Kind.FACT)
                .flatMap(found -> found.names().stream()).collect(Collectors.toSet());
        papers = all.stream().filter(Statement::tellsSpeaker).filter(statement -> statement.kind() == Kind.HONOUR)
                .map(Statement::reference).collect(Collectors.toSet());
    }

    private void add(StatementTerms terms, Map<Question, Boolean> answers) {
        var indexed = new IndexedStatement(terms.statement(), terms.own(), terms.mentioned(), terms.questions(),
                answers);
        statements.add(indexed);
        terms.questions().forEach(question -> asked.putIfAbsent(same.of(question.wording()), indexed));
        frequencies.add(Stream.concat(terms.words(), terms.names().stream()).toList());
    }

    /// All statements, in the order of the content.
    public List<IndexedStatement> statements() {
        return statements;
    }

    /// The first statement that tells who somebody is, or whom they play; empty if there is none that the reader may see.
    ///
    /// @param id of a character or a person
    public Optional<IndexedStatement> introducing(String id, int ceiling) {
        return statements.stream().filter(found -> found.statement().subject().equals(id)
                && INTRODUCING.contains(found.statement().kind()) && found.statement().after() <= ceiling).findFirst();
    }

    /// The statement that tells who plays a character.
    ///
    /// @param id of the character
    public Optional<IndexedStatement> casting(String id) {
        return statements.stream().filter(found -> found.statement().kind() == Kind.CASTING
                && found.statement().subject().equals(id)).findFirst();
    }

    /// The statement that the content says to answer a question in exactly these words, however polite.
    public Optional<IndexedStatement> asked(Question question) {
        return Optional.ofNullable(asked.get(same.of(question.wording())));
    }

    /// The statement of a kind that is about something else in the content, such as a quotation or a dispute.
    ///
    /// @param reference its id
    public Optional<Statement> find(Kind kind, String reference) {
        return statements.stream().map(IndexedStatement::statement)
                .filter(statement -> statement.kind() == kind && statement.reference().equals(reference)).findFirst();
    }

    /// Whether a fact of the show names somebody.
    public boolean isMaker(String id) {
        return makers.contains(id);
    }

    /// Whether it is a paper that praises the show, so that the praise of others is not its own.
    public boolean isPaper(String id) {
        return papers.contains(id);
    }

    /// In how many of the statements each term is.
    public TermFrequencies frequencies() {
        return frequencies;
    }

    /// The best statements for some terms.
    ///
    /// @param from the lowest and
    /// @param to the highest episode after which they are no spoilers
    public List<Hit> search(Set<String> terms, int from, int to, int count) {
        return search.find(terms, from, to, count);
    }
}
