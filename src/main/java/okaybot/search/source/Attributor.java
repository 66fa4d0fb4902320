package okaybot.search.source;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import okaybot.lore.Claim;
import okaybot.lore.Lore;
import okaybot.search.question.Question;
import okaybot.search.statement.IndexedStatement;
import okaybot.search.statement.QuestionAnswer;
import okaybot.search.statement.QuestionAnswer.Verdict;
import okaybot.search.statement.Statement;
import okaybot.search.statement.Statement.Kind;
import okaybot.search.statement.StatementIndex;
import okaybot.search.term.QuestionTerms;
import okaybot.search.word.PlainWording;

/// Finds the sources of a statement, and of that side of a dispute which somebody asks for.
///
/// @param lore in English
public record Attributor(StatementIndex index, QuestionTerms terms, Lore lore) {
    /// Of a word that tells one side of a dispute from another.
    private static final int MIN_LETTERS = 4;

    /// What some sources say.
    private record Part(String text, List<String> sources) {}

    /// @param ceiling the last episode that the reader has watched
    public Attribution attribute(Question question, QuestionAnswer answer, int ceiling) {
        var statement = disputed(question, answer.statements().getFirst(), ceiling);
        var parts = asked(question, parts(statement));
        // Whether there is a second season says nothing of those who want one.
        var isOneSide = statement.kind() != Kind.STATUS && (statement.kind() != Kind.DISPUTE || parts.size() == 1);
        return new Attribution(
                new QuestionAnswer(statement.subject(), List.of(statement), Verdict.ANSWER, answer.isCertain()),
                isOneSide ? parts.stream().flatMap(part -> part.sources().stream()).distinct().toList() : List.of());
    }

    /// What the sources say against each other, in place of a statement that only mentions it, if one side is asked for.
    private Statement disputed(Question question, Statement found, int ceiling) {
        return found.claims().stream().flatMap(claim -> claim.dispute().stream())
                .flatMap(id -> index.find(Kind.DISPUTE, id).stream())
                .filter(statement -> statement.after() <= ceiling
                        && asked(question, parts(statement)).size() == 1)
                .findFirst().orElse(found);
    }

    /// What a source is.
    Optional<Statement> about(String source) {
        return index.statements().stream().map(IndexedStatement::statement)
                .filter(statement -> statement.kind() == Kind.SOURCE && statement.subject().equals(source)
                        && statement.reference().equals(Statement.ABOUT_SOURCE))
                .findFirst();
    }

    /// Whether a source says a statement, or a part of it.
    boolean isFrom(String source, Statement statement) {
        return parts(statement).stream().anyMatch(part -> part.sources().contains(source));
    }

    /// Whether it quotes somebody on what a question is about.
    boolean isQuotedOn(Question question, Statement statement) {
        return statement.kind() == Kind.QUOTATION && terms.of(lore.quotations().stream()
                .filter(quotation -> quotation.id().equals(statement.reference())).findFirst().orElseThrow().of())
                .containsAll(terms.of(question.wording()));
    }

    /// @param ceiling the last episode that the reader has watched
    Stream<IndexedStatement> quotations(int ceiling) {
        return index.statements().stream().filter(
                found -> found.statement().kind() == Kind.QUOTATION && found.statement().after() <= ceiling);
    }

    /// What somebody behind the show or of the press says, and what is told of that.
    ///
    /// @param ceiling the last episode that the reader has watched
    Stream<IndexedStatement> by(String speaker, int ceiling) {
        return index.statements().stream().filter(found -> found.statement().after() <= ceiling)
                .filter(found -> switch (found.statement().kind()) {
                    case QUOTATION -> found.statement().speaker().equals(speaker);
                    case ABOUT, HONOUR -> found.mentions(speaker);
                    default -> false;
                });
    }

    private List<Part> parts(Statement statement) {
        return switch (statement.kind()) {
            case DISPUTE -> lore.dispute(statement.reference()).readings().stream()
                    .map(reading -> new Part(reading.text(), reading.sources())).toList();
            case QUOTATION -> lore.quotations().stream()
                    .filter(quotation -> quotation.id().equals(statement.reference()))
                    .map(quotation -> new Part(quotation.words(), quotation.sources())).toList();
            default -> statement.claims().stream().map(Attributor::part).toList();
        };
    }

    private static Part part(Claim claim) {
        return new Part(claim.text(), claim.sources());
    }

    /// Those that hold the most of the question; of those that hold as much, those that do so in its own words.
    private List<Part> asked(Question question, List<Part> parts) {
        var words = new HashSet<>(question.words());
        question.mentions().stream().map(QuestionTerms::ofName).forEach(words::add);
        var best = best(parts, part -> share(words, part));
        var typed = Set.copyOf(List.of(question.wording().split(" ")));
        return best(best, part -> (double) Stream.of(PlainWording.of(part.text()).split(" ")).distinct()
                .filter(word -> word.length() >= MIN_LETTERS && typed.contains(word)).count());
    }

    private static List<Part> best(List<Part> parts, ToDoubleFunction<Part> score) {
        var best = parts.stream().mapToDouble(score).max().orElse(0);
        return parts.stream().filter(part -> score.applyAsDouble(part) >= best).toList();
    }

    private double share(Set<String> words, Part part) {
        var own = Set.copyOf(terms.of(part.text()));
        return index.frequencies().share(words, own::contains);
    }

    /// What is said of somebody or something whom a question only names.
    public Optional<QuestionAnswer> named(Question question, int ceiling) {
        return question.hasWords()
                ? Optional.empty()
                : question.mentions().stream().flatMap(id -> about(id, ceiling)).findFirst()
                        .map(statement -> new QuestionAnswer(statement.subject(), List.of(statement), Verdict.ANSWER));
    }

    private Stream<Statement> about(String id, int ceiling) {
        return index.statements().stream().filter(found -> found.mentions(id)).map(IndexedStatement::statement)
                .filter(statement -> statement.kind() != Kind.SOURCE && statement.after() <= ceiling);
    }
}
