package okaybot.search.verdict;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Lore;
import okaybot.lore.Relation;
import okaybot.lore.RelationKind;
import okaybot.search.question.Question;
import okaybot.search.question.QuestionParser;
import okaybot.search.reading.CharacterFinder;
import okaybot.search.statement.Candidate;
import okaybot.search.statement.IndexedStatement;
import okaybot.search.statement.QuestionAnswer;
import okaybot.search.statement.QuestionAnswer.Verdict;
import okaybot.search.statement.Statement;
import okaybot.search.statement.Statement.Kind;
import okaybot.search.statement.StatementIndex;
import okaybot.search.word.WordFile;
import okaybot.search.word.WordPattern;

/// Finds out whether two characters are the couple for which a question takes them: `is Gang-tae dating Joo-ri`, `is Moon-young
/// Gang-tae's girlfriend`. Whom somebody loves of whom no source tells it stays open.
///
/// @param namesakes characters who are called the same as somebody behind the show
/// @param characters their ids
/// @param lovers the ids of those whom somebody loves and who love them back, by their own
/// @param families the ids of each two who are relatives, whose love is another one
/// @param forms how people ask for it
public record CoupleChecker(StatementIndex index, VerdictDecider verdicts, QuestionParser parser,
        CharacterFinder namesakes,
        Set<String> characters,
        Map<String, String> lovers, Set<Set<String>> families, List<Form> forms) implements AnswerWay {
    private static final String OF_FIRST = "> ";
    private static final String IN_THE_END = "= ";
    /// What may stand beside them.
    private static final Set<String> BESIDE = Set.of("end", "final");

    /// @param isOfFirst whether it asks only for what the first one feels
    /// @param isOfEnd whether only the end of a story tells it
    private record Form(WordPattern words, boolean isOfFirst, boolean isOfEnd) {
        static Form of(String line) {
            var isOfFirst = line.startsWith(OF_FIRST);
            var isOfEnd = line.startsWith(IN_THE_END);
            return new Form(WordPattern.of(isOfFirst || isOfEnd ? line.substring(OF_FIRST.length()) : line), isOfFirst,
                    isOfEnd);
        }
    }

    /// Knows the couples of a lore.
    public static CoupleChecker of(Lore lore, StatementIndex index, VerdictDecider verdicts, QuestionParser parser,
            CharacterFinder namesakes) {
        var lovers = lore.relations().stream()
                .filter(relation -> relation.isMutual() && relation.isOf(RelationKind.LOVE))
                .flatMap(Relation::bothSides)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
        var families = Relation.pairs(lore.relations(), RelationKind.FAMILY);
        return new CoupleChecker(index, verdicts, parser, namesakes, lore.roleIds(), lovers, families,
                WordFile.linesOfAll("couples").stream().map(Form::of).toList());
    }

    /// A yes, a no with what the two are to each other and whom one of them loves, that a source names the other one by a slip, or that
    /// nothing is told of it.
    @Override
    public Optional<QuestionAnswer> answer(Question question, List<Candidate> open, int ceiling) {
        return !question.isYesNo()
                ? Optional.empty()
                : forms.stream().filter(form -> form.words.isIn(question.wording())).findFirst()
                        .flatMap(form -> answer(question, form, ceiling));
    }

    private Optional<QuestionAnswer> answer(Question question, Form form, int ceiling) {
        var two = two(question.wording(), form);
        if (two.size() != 2 || !characters.containsAll(two) || families.contains(Set.copyOf(two))) {
            return Optional.empty();
        }
        var first = two.getFirst();
        var isCouple = two.getLast().equals(lovers.get(first));
        return isCouple
                ? love(first, ceiling).filter(_ -> !form.isOfEnd)
                        .map(found -> QuestionAnswer.certain(found, VerdictDecider.verdict(true, question)))
                : slip(question, two, ceiling).or(() -> two.stream().limit(form.isOfFirst ? 1 : 2)
                        .flatMap(id -> love(id, ceiling).stream()).findFirst()
                        .map(found -> no(found, two, question, ceiling)))
                        .or(() -> Optional.of(new QuestionAnswer(first, between(two, ceiling).limit(1).toList(),
                                Verdict.NOT_SAID, true)));
    }

    /// The ids of those who are named before and behind it; none if anything else is.
    private List<String> two(String wording, Form form) {
        var found = form.words.find(wording).orElseThrow();
        var parts = Stream.of(wording.substring(0, found.start()), wording.substring(found.end()))
                .map(String::strip).filter(part -> !part.isEmpty()).map(parser::parse).toList();
        return parts.stream().allMatch(part -> BESIDE.containsAll(part.words()))
                ? parts.stream().flatMap(this::characters).distinct().toList()
                : List.of();
    }

    private Stream<String> characters(Question part) {
        return part.mentions().stream().map(id -> part.called().isEmpty() ? id : namesakes.namesakeOf(id).orElse(id));
    }

    private Optional<Statement> love(String id, int ceiling) {
        return Optional.ofNullable(lovers.get(id)).flatMap(other -> between(List.of(id, other), ceiling)
                .filter(statement -> statement.kind() == Kind.MUTUAL).findFirst());
    }

    private Stream<Statement> between(List<String> two, int ceiling) {
        return index.statements().stream()
                .filter(found -> (found.statement().kind() == Kind.RELATION || found.statement().kind() == Kind.MUTUAL)
                        && found.mentionsAll(two))
                .map(IndexedStatement::statement).filter(statement -> statement.after() <= ceiling);
    }

    private Optional<QuestionAnswer> slip(Question question, List<String> two, int ceiling) {
        return index.statements().stream().map(IndexedStatement::statement)
                .filter(statement -> statement.kind() == Kind.DISPUTE && statement.after() <= ceiling
                        && two.contains(statement.subject()) && verdicts.isSlip(question.withMentions(
                                two.stream().filter(id -> !id.equals(statement.subject())).toList()), statement))
                .findFirst().map(statement -> QuestionAnswer.certain(statement, Verdict.SLIP));
    }

    private QuestionAnswer no(Statement love, List<String> two, Question question, int ceiling) {
        var statements = Stream.concat(between(two, ceiling).filter(Statement::isOpen).limit(1), Stream.of(love))
                .toList();
        return new QuestionAnswer(statements.getFirst().subject(), statements,
                VerdictDecider.verdict(false, question), true);
    }
}
