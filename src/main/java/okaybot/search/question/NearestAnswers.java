package okaybot.search.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Lore;
import okaybot.search.question.QuestionAnswer.Verdict;

/// Answers a question by what answers the known ones that are most like it, where its words alone find nothing, or something that is
/// less likely.
///
/// @param known empty if the content names none that nothing answers, as everything would have an answer then
/// @param expected what only something certain answers
/// @param cast the ids of the characters and of those who play them
record NearestAnswers(Optional<KnownQuestions> known, ExpectedAnswers expected, AnswerComposer composer,
        Set<String> cast) {
    // Chosen by what questions got that were written by somebody who had not seen the content.
    private static final double MIN_SIMILARITY = 0.2;
    private static final double MIN_SHARE = 0.1;
    /// In place of another answer.
    private static final double MIN_SIMILARITY_INSTEAD = 0.35;
    private static final double MIN_SHARE_INSTEAD = 0.4;
    /// How much more similar than any question that the other one answers.
    private static final double LEAD = 0.05;

    static NearestAnswers of(IndexedContent content, Lore lore, ExpectedAnswers expected, AnswerComposer composer) {
        // Questions that nothing answers are known in English only.
        return new NearestAnswers(
                Optional.of(lore.unanswered()).filter(all -> !all.isEmpty() && lore.locale().equals(Locale.ENGLISH))
                        .map(unanswered -> new KnownQuestions(known(content, unanswered))),
                expected, composer,
                lore.actors().entrySet().stream().flatMap(casting -> Stream.of(casting.getKey(), casting.getValue()))
                        .collect(Collectors.toSet()));
    }

    private static List<KnownQuestions.Known> known(IndexedContent content, List<String> unanswered) {
        var known = new ArrayList<KnownQuestions.Known>();
        content.index().statements().forEach(found -> found.questions()
                .forEach(question -> known.add(new KnownQuestions.Known(question, Optional.of(found)))));
        unanswered.forEach(
                wording -> known.add(new KnownQuestions.Known(content.parser().parse(wording), Optional.empty())));
        return known;
    }

    /// What answers the nearest questions; empty if they are not near, or nothing answers them.
    ///
    /// @param ceiling the last episode that the reader has watched
    Optional<QuestionAnswer> answer(Question question, int ceiling) {
        return nearest(question, ceiling)
                .filter(nearest -> isNear(nearest, MIN_SIMILARITY, MIN_SHARE))
                .flatMap(nearest -> answer(nearest, question, ceiling));
    }

    /// A more likely answer, or else the one that was found.
    ///
    /// @param found by the words of the question
    /// @param ceiling the last episode that the reader has watched
    QuestionAnswer orBetter(QuestionAnswer found, Question question, int ceiling) {
        return Optional.of(found).filter(_ -> mayBeAnother(found, question)).flatMap(_ -> nearest(question, ceiling))
                .filter(nearest -> isNear(nearest, MIN_SIMILARITY_INSTEAD, MIN_SHARE_INSTEAD)
                        && nearest.similarity() >= nearest.similarityOf(found.statements().getFirst()) + LEAD)
                .flatMap(nearest -> answer(nearest, question, ceiling)).orElse(found);
    }

    /// Not of a question for a yes or a no: what is near may be so while this is not.
    private static boolean mayBeAnother(QuestionAnswer found, Question question) {
        return !question.isYesNo() && found.isFound() && !found.verdict().isFirm() && found.verdict() != Verdict.BEYOND;
    }

    private Optional<NearestQuestions> nearest(Question question, int ceiling) {
        return known.filter(_ -> mayBeCompared(question, ceiling)).map(all -> all.nearest(question));
    }

    /// Not if none of its words is in the content: then only what stands around them is like something known.
    private boolean mayBeCompared(Question question, int ceiling) {
        return !question.wording().isEmpty() && !QuestionReader.isElsewhere(question)
                && !expected.expectsAny(question, ceiling)
                && (!question.hasWords()
                        || question.words().stream().anyMatch(composer.index().frequencies()::knows));
    }

    private static boolean isNear(NearestQuestions nearest, double minSimilarity, double minShare) {
        return nearest.similarity() >= Math.max(minSimilarity, nearest.similarityOfUnanswered() - LEAD)
                && nearest.share() >= minShare;
    }

    /// What one of the cast does tells nothing about another.
    private boolean isAboutThem(IndexedStatement statement, Question question) {
        var mentions = question.mentions();
        return mentions.isEmpty() || !cast.containsAll(mentions) || statement.mentionsAny(mentions)
                || statement.questions().stream().anyMatch(other -> !Collections.disjoint(other.mentions(), mentions));
    }

    private static boolean isOfSeason(IndexedStatement statement, Question question) {
        return !question.isAboutSecondSeason() || statement.statement().kind().isSeason()
                || statement.questions().stream().anyMatch(Question::isAboutSecondSeason);
    }

    private Optional<QuestionAnswer> answer(NearestQuestions nearest, Question question, int ceiling) {
        return nearest.answer()
                .filter(found -> isAboutThem(found, question) && isOfSeason(found, question)
                        && StatementRanker.mayAnswer(found, question))
                .map(found -> found.statement().after() <= ceiling
                        ? composer.answer(question, Candidate.ofSimilar(found), List.of())
                        : QuestionAnswer.beyond(question, found.statement(), false));
    }
}
