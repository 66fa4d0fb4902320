package okaybot.search.statement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableList;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import okaybot.search.question.Question;

/// A statement with all of its terms.
///
/// @param terms those of its text and of what is said about its subject
/// @param names the ids of those whom its text and its subject name
/// @param questions that it answers
/// @param answers whether the answer is yes, of those whose wording says so
/// @param questionsByTerm the questions that have a term, of which there are few among a hundred
public record IndexedStatement(Statement statement, Set<String> terms, Set<String> names, List<Question> questions,
        Map<Question, Boolean> answers, Map<String, List<Question>> questionsByTerm) {
    /// A statement whose questions are found by their terms.
    public IndexedStatement(Statement statement, Set<String> terms, Set<String> names, List<Question> questions,
            Map<Question, Boolean> answers) {
        this(statement, terms, names, questions, answers, byTerm(questions));
    }

    private static Map<String, List<Question>> byTerm(List<Question> questions) {
        return questions.stream()
                .flatMap(question -> question.terms().stream().map(term -> Map.entry(term, question)))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toUnmodifiableList())));
    }

    private List<Question> questionsWith(String term) {
        return questionsByTerm.getOrDefault(term, List.of());
    }

    /// Its terms, and those of the questions that it answers.
    public Set<String> termsWithQuestions() {
        var all = new HashSet<>(terms);
        questions.forEach(question -> all.addAll(question.terms()));
        return all;
    }

    /// Whether it tells of somebody or something.
    public boolean mentions(String id) {
        return names.contains(id);
    }

    /// Whether it tells of one of them.
    public boolean mentionsAny(Collection<String> ids) {
        return !Collections.disjoint(names, ids);
    }

    /// Whether it tells of all of them.
    public boolean mentionsAll(Collection<String> ids) {
        return names.containsAll(ids);
    }

    /// Whether it mentions all of some, or answers a question about them.
    public boolean isAbout(Collection<String> ids) {
        return mentionsAll(ids) || questions.stream().anyMatch(question -> question.mentions().containsAll(ids));
    }

    /// Whether it, or a question about the same people that it answers, holds a term.
    public boolean holds(String term, Question asked) {
        if (terms.contains(term)) {
            return true;
        }
        for (var question : questionsWith(term)) {
            if (question.isAboutSame(asked)) {
                return true;
            }
        }
        return false;
    }

    public boolean holdsAll(Collection<String> all, Question asked) {
        for (var term : all) {
            if (!holds(term, asked)) {
                return false;
            }
        }
        return true;
    }

    /// Whether it answers such questions: all of them, or one that has a word of this question, too, if it has any.
    public boolean isAskedWith(String intent, Question asked) {
        return terms.contains(intent) || questionsWith(intent).stream().anyMatch(
                question -> question.isAboutSame(asked) && (!asked.hasWords() || question.hasWordOf(asked)));
    }

    /// Whether the content says that it answers such a question by yes, or by no: the same one, or else one that has all of its words,
    /// or none but its words if the statement has the others. A no may be due to a word that this question lacks: `does she avoid her`.
    /// Where the statement has all words as well, it is due to one that does not count, which another question need not have.
    public Optional<Boolean> answerTo(Question asked) {
        return agreed((question, _) -> question.terms().equals(asked.terms())
                && (question.hasWordOf(asked) || isSameWithoutWords(question, asked)), asked)
                .or(() -> agreed((question, isYes) -> question.hasWordOf(asked)
                        && ((isYes && question.terms().containsAll(asked.terms()))
                                || (asked.terms().containsAll(question.terms()) && holdsAll(asked.terms(), asked)
                                        && (isYes || !isToldOfSubject(question)))),
                        asked));
    }

    /// Whether two questions without any word are the same, of the same people: `is the writer the director`.
    private static boolean isSameWithoutWords(Question question, Question asked) {
        return !asked.hasWords() && question.mentionsSame(asked);
    }

    private boolean isToldOfSubject(Question question) {
        return List.of(statement.subject()).containsAll(question.mentions()) && terms.containsAll(question.words());
    }

    private Optional<Boolean> agreed(BiPredicate<Question, Boolean> isSimilar, Question asked) {
        var found = answers.entrySet().stream()
                .filter(answer -> isSimilar.test(answer.getKey(), answer.getValue())
                        && isToldOf(asked.mentions(), answer.getKey()))
                .map(Map.Entry::getValue).distinct().toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// Whether a wording is about some, or mentions nobody, and the statement is about them: friends of whom nobody says whose.
    private boolean isToldOf(List<String> ids, Question wording) {
        return wording.mentions().isEmpty() ? mentionsAll(ids) : wording.mentions().containsAll(ids);
    }

    /// Whether it answers exactly this question.
    public boolean answers(Question asked) {
        var asksByCalled = asked.terms().isEmpty() && !asked.called().isEmpty();
        var likely = asked.terms().stream().findFirst().map(this::questionsWith).orElse(questions);
        return (asked.asksForSomething() || asksByCalled) && likely.stream()
                .anyMatch(question -> question.isYesNo() == asked.isYesNo()
                        && question.terms().equals(asked.terms())
                        && (!asksByCalled || (question.called().equals(asked.called())
                                && question.intents().equals(asked.intents())))
                        && question.mentionsSame(asked));
    }
}
