package okaybot.search.question;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Lore;
import okaybot.search.question.Statement.Kind;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/// Ranks the statements of a lore by the terms of a question (BM25F), in memory. Thread-safe.
final class StatementIndex {
    private static final String AFTER = "after";
    /// Those of the words, see [Thesaurus#groups].
    private static final String GROUPS = "groups";
    /// The wordings as a whole, so that a statement that has one in the same words is found however many other words it has.
    private static final String WORDINGS = "wordings";
    /// The part of the plot that is told last.
    private static final String ENDING = "ending";
    /// The fields with their weights.
    private static final Map<String, Float> FIELDS = Map.of("asked", 2f, "label", 2f, "names", 1f, "text", 1f);

    private final List<IndexedStatement> statements = new ArrayList<>();
    /// The statements by the wordings of the questions that they answer.
    private final Map<String, IndexedStatement> asked = new HashMap<>();
    private final TermFrequencies frequencies;
    private final Thesaurus thesaurus;
    private final IndexSearcher searcher;
    /// The terms of the names in the facts of the show.
    private final Set<String> makers;

    /// A statement with all of its terms.
    ///
    /// @param terms those of its text and of what is said about its subject
    /// @param names those that its text and its subject mention
    /// @param questions that it answers
    /// @param answers whether the answer is yes, of those whose wording says so
    record IndexedStatement(Statement statement, Set<String> terms, Set<String> names, List<Question> questions,
            Map<Question, Boolean> answers) {
        boolean mentions(String id) {
            return names.contains(QuestionTerms.ofName(id));
        }

        boolean mentionsAll(Collection<String> ids) {
            return ids.stream().allMatch(this::mentions);
        }

        /// Whether it, or a question about the same people that it answers, holds a term.
        boolean holds(String term, Question asked) {
            return terms.contains(term) || questions.stream()
                    .anyMatch(question -> question.terms().contains(term) && question.isAboutSame(asked));
        }

        boolean holdsAll(Collection<String> all, Question asked) {
            return all.stream().allMatch(term -> holds(term, asked));
        }

        /// Whether it answers such questions: all of them, or one that has a word of this question, too, if it has any.
        boolean isAskedWith(String intent, Question asked) {
            return terms.contains(intent) || questions.stream()
                    .anyMatch(question -> question.terms().contains(intent) && question.isAboutSame(asked)
                            && (!asked.hasWords() || question.hasWordOf(asked)));
        }

        /// Whether the content says that it answers such a question by yes, or by no: the same one, or else one that has all of its words,
        /// or none but its words if the statement has the others.
        Optional<Boolean> answerTo(Question asked) {
            return agreed(question -> question.terms().equals(asked.terms()), asked)
                    .or(() -> agreed(question -> question.terms().containsAll(asked.terms())
                            || (asked.terms().containsAll(question.terms()) && holdsAll(asked.terms(), asked)), asked));
        }

        private Optional<Boolean> agreed(Predicate<Question> isSimilar, Question asked) {
            var found = answers.entrySet().stream()
                    .filter(answer -> isSimilar.test(answer.getKey()) && answer.getKey().hasWordOf(asked)
                            && answer.getKey().isAboutSame(asked))
                    .map(Map.Entry::getValue).distinct().toList();
            return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
        }

        /// Whether it answers exactly this question.
        boolean answers(Question asked) {
            var asksByCalled = asked.terms().isEmpty() && !asked.called().isEmpty();
            return (asked.asksForSomething() || asksByCalled) && questions.stream()
                    .anyMatch(question -> question.isYesNo() == asked.isYesNo()
                            && question.terms().equals(asked.terms())
                            && (!asksByCalled || (question.called().equals(asked.called())
                                    && question.intents().equals(asked.intents())))
                            && Set.copyOf(question.mentions()).equals(Set.copyOf(asked.mentions())));
        }
    }

    /// A statement that holds terms of a question, the better the higher the score.
    record Hit(IndexedStatement found, float score) {}

    /// @param light words that say little
    /// @param thesaurus by which a statement is found that has only similar words
    StatementIndex(List<Statement> all, Lore lore, QuestionTerms terms, QuestionParser parser, LightWords light,
            Thesaurus thesaurus) {
        this.thesaurus = thesaurus;
        frequencies = new TermFrequencies(light::contains);
        var directory = new ByteBuffersDirectory();
        var config = new IndexWriterConfig(new WhitespaceAnalyzer()).setMergeScheduler(new SerialMergeScheduler());
        try (var writer = new IndexWriter(directory, config)) {
            var about = all.stream().filter(statement -> statement.kind() == Kind.ABOUT)
                    .collect(Collectors.groupingBy(Statement::subject));
            for (var statement : all) {
                add(statement, about.getOrDefault(statement.subject(), List.of()), lore, terms, parser, writer);
            }
            writer.forceMerge(1);
            writer.commit();
            searcher = new IndexSearcher(DirectoryReader.open(writer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        searcher.setQueryCache(null);
        makers = statements.stream().filter(found -> found.statement().kind() == Kind.FACT)
                .flatMap(found -> found.names().stream()).collect(Collectors.toSet());
    }

    /// @param about everything that says who its subject is
    private void add(Statement statement, List<Statement> about, Lore lore, QuestionTerms terms,
            QuestionParser parser, IndexWriter writer)
            throws IOException {
        var questions = statement.asked().stream().map(parser::parse).toList();
        var answers = new HashMap<Question, Boolean>();
        statement.asked().forEach(wording -> parser.answerIn(wording)
                .ifPresent(answer -> answers.put(parser.parse(wording), answer)));
        var asked = questions.stream().flatMap(question -> terms(question).stream()).distinct().toList();
        var label = Stream.concat(terms.of(statement.label()).stream(),
                statement.intents().stream().map(QuestionTerms::of)).toList();
        var names = names(statement, lore, terms, about);
        var text = Stream.concat(terms.of(statement.text()).stream(), ending(statement, lore, terms).stream()).toList();
        var document = new Document();
        document.add(new TextField("asked", String.join(" ", asked), Field.Store.NO));
        document.add(new TextField("label", String.join(" ", label), Field.Store.NO));
        document.add(new TextField("names", String.join(" ", names), Field.Store.NO));
        document.add(new TextField("text", String.join(" ", text), Field.Store.NO));
        document.add(new TextField(GROUPS, Stream.of(asked, label, text).flatMap(List::stream)
                .flatMap(term -> thesaurus.groups(term).stream()).distinct().map(String::valueOf)
                .collect(Collectors.joining(" ")), Field.Store.NO));
        questions.forEach(
                question -> document.add(new StringField(WORDINGS, wording(searched(question)), Field.Store.NO)));
        document.add(new IntField(AFTER, statement.after(), Field.Store.NO));
        writer.addDocument(document);
        frequencies.add(Stream.of(asked, label, names, text).flatMap(List::stream).toList());
        var indexed = new IndexedStatement(statement,
                Stream.of(label, names, text).flatMap(List::stream).collect(Collectors.toSet()),
                Stream.concat(names.stream(), text.stream()).filter(QuestionTerms::isName).collect(Collectors.toSet()),
                questions, answers);
        statements.add(indexed);
        questions.forEach(question -> this.asked.putIfAbsent(question.wording(), indexed));
    }

    /// What happens only in the last episode happens in the end.
    private static List<String> ending(Statement statement, Lore lore, QuestionTerms terms) {
        return statement.kind() == Kind.PLOT && statement.after() == lore.lastEpisode()
                ? terms.of(ENDING)
                : List.of();
    }

    /// The terms of a question and the names in it.
    private static Set<String> terms(Question question) {
        var all = new LinkedHashSet<>(question.terms());
        question.mentions().forEach(id -> all.add(QuestionTerms.ofName(id)));
        return all;
    }

    /// The terms by which the answer to a question is searched for.
    static Set<String> searched(Question question) {
        var all = terms(question);
        all.addAll(question.called());
        return all;
    }

    private static String wording(Set<String> searched) {
        return String.join(" ", new TreeSet<>(searched));
    }

    /// Whom it is about, and what they are called, if no other statement says so.
    private static List<String> names(Statement statement, Lore lore, QuestionTerms terms,
            List<Statement> about) {
        var called = about.isEmpty() || !about.getFirst().equals(statement)
                ? Stream.<String>of()
                : lore.vocabulary().called().stream().filter(named -> named.id().equals(statement.subject()))
                        .flatMap(named -> named.words().stream()).map(terms::of).filter(words -> words.size() == 1)
                        .filter(words -> about.stream()
                                .noneMatch(other -> terms.of(other.text()).containsAll(words)))
                        .flatMap(List::stream);
        return Stream.of(Stream.of(QuestionTerms.ofName(statement.subject())),
                Stream.of(statement.reference()).filter(id -> !id.isEmpty()).map(QuestionTerms::ofName), called)
                .flatMap(names -> names).distinct().toList();
    }

    List<IndexedStatement> statements() {
        return statements;
    }

    /// The statement that the content says to answer a question in exactly these words.
    Optional<IndexedStatement> asked(Question question) {
        return Optional.ofNullable(asked.get(question.wording()));
    }

    /// Whether a fact of the show names somebody.
    boolean isMaker(String id) {
        return makers.contains(QuestionTerms.ofName(id));
    }

    TermFrequencies frequencies() {
        return frequencies;
    }

    /// The best statements for some terms.
    ///
    /// @param from the lowest and
    /// @param to the highest episode after which they are no spoilers
    List<Hit> search(Set<String> terms, int from, int to, int count) {
        return search(terms, Set.of(), from, to, count);
    }

    /// The best statements for some terms and for words that mean nearly the same.
    ///
    /// @param groups those of the words, see [Thesaurus#groups]
    List<Hit> search(Set<String> terms, Set<Integer> groups, int from, int to, int count) {
        var query = new BooleanQuery.Builder();
        terms.forEach(term -> query.add(query(term), Occur.SHOULD));
        query.add(new TermQuery(new Term(WORDINGS, wording(terms))), Occur.SHOULD);
        groups.forEach(group -> query.add(new TermQuery(new Term(GROUPS, group.toString())), Occur.SHOULD));
        query.add(IntField.newRangeQuery(AFTER, from, to), Occur.FILTER).setMinimumNumberShouldMatch(1);
        try {
            var hits = new ArrayList<Hit>();
            for (var hit : searcher.search(query.build(), count).scoreDocs) {
                hits.add(new Hit(statements.get(hit.doc), hit.score));
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query query(String term) {
        var query = new CombinedFieldQuery.Builder(term);
        FIELDS.forEach(query::addField);
        return query.build();
    }
}
