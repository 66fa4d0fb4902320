package okaybot.search.source;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Lore;
import okaybot.lore.Person;
import okaybot.lore.QuestionIntent;
import okaybot.lore.Source;
import okaybot.search.question.Question;
import okaybot.search.reading.ExpectedAnswers;
import okaybot.search.statement.Candidate;
import okaybot.search.statement.IndexedStatement;
import okaybot.search.statement.QuestionAnswer;
import okaybot.search.statement.QuestionAnswer.Verdict;
import okaybot.search.statement.Statement;
import okaybot.search.statement.Statement.Kind;
import okaybot.search.statement.StatementIndex;
import okaybot.search.term.QuestionTerms;
import okaybot.search.verdict.AnswerWay;

/// Answers questions about a source of the content: what it is, who wrote it, when, and what it says of something.
public final class SourceAnswers implements AnswerWay {
    /// Such as `article` and `published`, which need not be understood.
    private static final int MAX_OTHER_WORDS = 2;
    /// Of the words that say what sources are asked to agree on, by their weight.
    private static final double MIN_SHARE = 0.5;

    /// The page that lists them.
    private static final String PAGE = "sources";

    private final Set<String> ids;
    /// The names of the people.
    private final Set<String> names;
    /// The terms by which people ask for sources, such as `article`.
    private final Set<String> common;
    /// What is said of each source: what it is, who wrote it, and when.
    private final Map<String, Map<String, Statement>> aspects;
    private final StatementIndex index;
    private final SourceAspects asked = new SourceAspects();

    /// @param lore in English
    public SourceAnswers(StatementIndex index, QuestionTerms terms, Lore lore) {
        this.index = index;
        common = lore.vocabulary().pages().stream().filter(page -> page.line().startsWith(PAGE))
                .flatMap(page -> Stream.concat(page.words().stream(), page.around().stream()))
                .flatMap(word -> terms.of(word).stream()).collect(Collectors.toSet());
        names = lore.people().stream().map(Person::name).collect(Collectors.toSet());
        ids = lore.sources().stream().map(Source::id).collect(Collectors.toSet());
        aspects = index.statements().stream().map(IndexedStatement::statement)
                .filter(statement -> statement.kind() == Kind.SOURCE)
                .collect(Collectors.groupingBy(Statement::subject,
                        Collectors.toMap(Statement::reference, Function.identity())));
    }

    /// What the source is that somebody wrote of whom nothing else is said.
    public Optional<QuestionAnswer> by(String author) {
        return index.statements().stream()
                .filter(found -> found.statement().kind() == Kind.SOURCE && found.mentions(author)).findFirst()
                .map(found -> byAuthor(found.statement().subject()));
    }

    /// What says who the author is comes first.
    private QuestionAnswer byAuthor(String source) {
        return new QuestionAnswer(source, whole(source).statements().stream()
                .sorted(Comparator.comparing(statement -> !saysWhoWrote(statement))).toList(), Verdict.ANSWER, true);
    }

    /// More than the name.
    private boolean saysWhoWrote(Statement statement) {
        return statement.reference().equals(Statement.AUTHOR_OF_SOURCE) && !names.contains(statement.text());
    }

    /// Empty if the question is not about a source.
    @Override
    public Optional<QuestionAnswer> answer(Question question, List<Candidate> open, int ceiling) {
        // What a source is does not tell whether there is a second season.
        return aspect(question).or(() -> named(question).filter(_ -> !asksForSecondSeason(question))
                .map(source -> answer(source, question, open)));
    }

    private static boolean asksForSecondSeason(Question question) {
        return question.isAboutSecondSeason() && question.isYesNo();
    }

    /// What is asked of a source by certain words and hardly any others, such as its date.
    public Optional<QuestionAnswer> aspect(Question question) {
        return asked.find(question).filter(_ -> others(question) <= MAX_OTHER_WORDS && !asksForNumber(question))
                .flatMap(aspect -> named(question)
                        .or(() -> aspect.equals(Statement.AUTHOR_OF_SOURCE) || namesText(question)
                                ? written(question)
                                : Optional.empty())
                        .map(source -> answer(source, aspect, question)));
    }

    private QuestionAnswer answer(String source, String aspect, Question question) {
        var statement = aspects.getOrDefault(source, Map.of()).get(aspect);
        if (statement == null || !ExpectedAnswers.areIn(statement, question)) {
            return QuestionAnswer.certain(whole(source).statements().getFirst(), Verdict.NOT_SAID);
        }
        return aspect.equals(Statement.ABOUT_SOURCE)
                ? whole(source)
                : QuestionAnswer.certain(statement, Verdict.ANSWER);
    }

    private Optional<String> named(Question question) {
        return question.mentions().stream().filter(ids::contains).findFirst()
                .or(() -> question.intents().contains(QuestionIntent.WHEN) ? written(question) : Optional.empty());
    }

    /// The source that somebody has written whom a question names.
    private Optional<String> written(Question question) {
        return question.mentions().stream().flatMap(author -> by(author).stream()).findFirst()
                .map(QuestionAnswer::subject);
    }

    private long others(Question question) {
        return question.words().stream().filter(word -> !common.contains(word) && !QuestionTerms.isNumber(word))
                .count();
    }

    /// What the sources disagree about that holds most of what somebody asks.
    ///
    /// @param open the candidates that the reader may see, the best first
    public Optional<QuestionAnswer> dispute(Question question, List<Candidate> open) {
        return open.stream().filter(_ -> question.hasWords() || !question.mentions().isEmpty())
                .filter(candidate -> candidate.statement().kind() == Kind.DISPUTE)
                .filter(candidate -> share(question, candidate) >= MIN_SHARE)
                .max(Comparator.comparingDouble(candidate -> share(question, candidate)))
                .map(candidate -> QuestionAnswer.certain(candidate.statement(), Verdict.ANSWER));
    }

    private double share(Question question, Candidate candidate) {
        return index.frequencies().share(question.words(), word -> candidate.found().holds(word, question));
    }

    private QuestionAnswer answer(String source, Question question, List<Candidate> open) {
        var aspect = question.intents().contains(QuestionIntent.WHEN)
                ? Statement.DATE_OF_SOURCE
                : question.intents().contains(QuestionIntent.WROTE)
                        ? Statement.AUTHOR_OF_SOURCE
                        : Statement.ABOUT_SOURCE;
        return said(source, question, open)
                .orElseGet(() -> question.words().size() > MAX_OTHER_WORDS || asksForMore(question)
                        ? QuestionAnswer.certain(whole(source).statements().getFirst(), Verdict.NOT_SAID)
                        : answer(source, aspect, question));
    }

    /// Whether a text is named, so that it is not the age of its author that is asked for.
    private boolean namesText(Question question) {
        return question.words().stream().anyMatch(common::contains);
    }

    private static boolean asksForNumber(Question question) {
        return question.intents().contains(QuestionIntent.HOW_MANY)
                || question.intents().contains(QuestionIntent.HOW_LONG);
    }

    /// Whether it asks for what nothing tells of any source, such as how long it is.
    private boolean asksForMore(Question question) {
        return asksForNumber(question)
                || question.words().stream().anyMatch(word -> !index.frequencies().knows(word)
                        && !common.contains(word) && !index.frequencies().isLight(word));
    }

    /// What it says of something.
    private static Optional<QuestionAnswer> said(String source, Question question, List<Candidate> open) {
        return open.stream()
                .filter(candidate -> question.intents().contains(QuestionIntent.SAID)
                        && holdsAll(candidate, question) && candidate.statement().claims().stream()
                                .anyMatch(claim -> claim.sources().contains(source))
                        && candidate.statement().kind() != Kind.SOURCE)
                .findFirst()
                .map(candidate -> QuestionAnswer.certain(candidate.statement(), Verdict.ANSWER));
    }

    /// Whether it holds everything that is asked for, and that is more than what the source says at all.
    private static boolean holdsAll(Candidate candidate, Question question) {
        var others = question.terms().stream().filter(term -> !term.equals(QuestionTerms.of(QuestionIntent.SAID)))
                .toList();
        return !others.isEmpty() && candidate.found().holdsAll(others, question);
    }

    private QuestionAnswer whole(String source) {
        var said = aspects.getOrDefault(source, Map.of());
        return new QuestionAnswer(source, List.of(Statement.ABOUT_SOURCE, Statement.AUTHOR_OF_SOURCE,
                Statement.DATE_OF_SOURCE).stream().filter(said::containsKey).map(said::get).toList(), Verdict.ANSWER,
                true);
    }
}
