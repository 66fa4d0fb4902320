package okaybot.search.verdict;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import okaybot.lore.Lore;
import okaybot.search.question.Question;
import okaybot.search.statement.Candidate;
import okaybot.search.statement.IndexedStatement;
import okaybot.search.statement.QuestionAnswer;
import okaybot.search.statement.Statement.Kind;
import okaybot.search.term.QuestionTerms;
import okaybot.search.term.RelativeTerms;

/// Finds out what two characters are to each other whom a question takes for relatives: `are Joo-ri and Gang-tae siblings`.
///
/// @param characters their ids
/// @param relatives the terms for them, and
/// @param general the ones that stand for any of them: `related by blood`
/// @param family with those that tell them apart: `older`
public record KinshipChecker(Set<String> characters, Set<String> relatives, Set<String> general, Set<String> family)
        implements
            AnswerWay {
    private static final Pattern HAVING = Pattern.compile("\\b(?:have|has|had)\\b");

    /// @param terms splits words into their basic forms
    public static KinshipChecker of(Lore lore, QuestionTerms terms) {
        var relatives = RelativeTerms.of(lore.locale(), terms);
        var family = new HashSet<>(terms.family(lore));
        family.addAll(relatives.all());
        return new KinshipChecker(lore.roleIds(), relatives.all(),
                relatives.general(), family);
    }

    /// What is between the two, if nothing that the reader may see holds what the question takes for granted, or if that is any relation.
    @Override
    public Optional<QuestionAnswer> answer(Question question, List<Candidate> open, int ceiling) {
        var between = open.stream().map(Candidate::found).filter(found -> isBetween(found, question)).toList();
        var isOfAny = general.containsAll(question.words());
        return !takesForGranted(question)
                || (!isOfAny && between.stream().anyMatch(found -> holdsAny(found, question.words())))
                        ? Optional.empty()
                        : between.stream()
                                .max(Comparator
                                        .<IndexedStatement, Boolean>comparing(found -> found.statement().isOpen())
                                        .thenComparing(found -> holdsAny(found, relatives)))
                                .map(found -> QuestionAnswer.certain(found.statement(),
                                        VerdictDecider.verdict(isOfAny && holdsAny(found, relatives), question)));
    }

    private boolean takesForGranted(Question question) {
        return question.isYesNo() && question.mentions().size() == 2 && characters.containsAll(question.mentions())
                && question.words().stream().anyMatch(relatives::contains) && family.containsAll(question.words())
                && !HAVING.matcher(question.wording()).find();
    }

    private static boolean isBetween(IndexedStatement found, Question question) {
        var kind = found.statement().kind();
        return (kind == Kind.RELATION || kind == Kind.MUTUAL) && found.mentionsAll(question.mentions());
    }

    private static boolean holdsAny(IndexedStatement found, Set<String> words) {
        return words.stream().anyMatch(found.terms()::contains);
    }
}
