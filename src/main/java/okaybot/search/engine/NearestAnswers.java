package okaybot.search.engine;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Lazy;
import okaybot.lore.Lore;
import okaybot.search.question.Question;
import okaybot.search.ranking.KnownQuestions;
import okaybot.search.ranking.NearestQuestions;
import okaybot.search.ranking.StatementRanker;
import okaybot.search.reading.ExpectedAnswers;
import okaybot.search.reading.QuestionReader;
import okaybot.search.statement.Candidate;
import okaybot.search.statement.IndexedContent;
import okaybot.search.statement.IndexedStatement;
import okaybot.search.statement.QuestionAnswer;
import okaybot.search.statement.QuestionAnswer.Verdict;
import okaybot.search.statement.Statement;

/// Answers a question by what answers the known ones that are most like it, where its words alone find nothing, or something that is
/// less likely.
///
/// @param areUnansweredKnown whether the content names questions that nothing answers; if not, the known ones must be nearer
/// @param expected what only something certain answers
/// @param cast the ids of the characters and of those who play them
/// @param characters the ids of all, also of those of whom nothing tells who plays them, such as somebody's mother
record NearestAnswers(Lazy<KnownQuestions> known, boolean areUnansweredKnown, ExpectedAnswers expected,
        AnswerComposer composer, Set<String> cast, Set<String> characters) {
    // Chosen by what questions got that were written by somebody who had not seen the content.
    private static final Nearness BESIDE_UNANSWERED = new Nearness(0.2, 0.1);
    private static final Nearness ALONE = new Nearness(0.5, 0.5);
    private static final Nearness INSTEAD_OF_ANOTHER = new Nearness(0.35, 0.4);
    /// The similarity that is enough although the content has no word of a question, if it names those that nothing answers.
    private static final double MUCH = 0.3;
    /// How much more similar than any question that the other one answers.
    private static final double LEAD = 0.05;
    /// As [#MUCH], to take an uncertain answer back, or for a question that has no word of its own.
    private static final double NEARLY_SAME = 0.7;
    private static final double UNANSWERED_LEAD = 0.1;

    /// How near the known questions must be.
    ///
    /// @param similarity of the most similar one
    /// @param share of the votes for their answer
    private record Nearness(double similarity, double share) {
        boolean isOf(NearestQuestions nearest) {
            return nearest.similarity() >= Math.max(similarity, nearest.similarityOfUnanswered() - LEAD)
                    && nearest.share() >= share;
        }
    }

    static NearestAnswers of(IndexedContent content, Lore lore, ExpectedAnswers expected, AnswerComposer composer) {
        var unanswered = lore.unanswered();
        return new NearestAnswers(
                new Lazy<>(() -> new KnownQuestions(content.index().statements(),
                        unanswered.stream().map(content.parser()::parse).toList())),
                !unanswered.isEmpty(), expected, composer,
                lore.actors().entrySet().stream().flatMap(casting -> Stream.of(casting.getKey(), casting.getValue()))
                        .collect(Collectors.toSet()),
                lore.roleIds());
    }

    /// What answers the nearest questions; empty if they are not near, or nothing answers them.
    ///
    /// @param ceiling the last episode that the reader has watched
    Optional<QuestionAnswer> answer(Question question, int ceiling) {
        var nearness = areUnansweredKnown ? BESIDE_UNANSWERED : ALONE;
        return Optional.of(question).filter(asked -> mayBeCompared(asked, ceiling))
                .map(asked -> known.get().nearest(asked))
                .filter(nearest -> nearness.isOf(nearest)
                        && (saysSomething(question) || nearest.similarity() >= NEARLY_SAME)
                        && ((areUnansweredKnown && nearest.similarity() >= MUCH)
                                || areWordsKnown(question.words())))
                .flatMap(nearest -> answer(nearest, question, ceiling));
    }

    /// Whether a question has more than the words of any question: not `what was it`.
    private static boolean saysSomething(Question question) {
        return question.hasWords() || !question.mentions().isEmpty() || !question.called().isEmpty()
                || !question.intents().isEmpty();
    }

    /// What answers the questions that are most like one of the known ones, without looking at how near they are.
    Optional<Statement> ofOthers(Question question) {
        return known.get().nearestOthers(question).answer().map(IndexedStatement::statement);
    }

    /// A more likely answer, that there is none, or else the one that was found. Of a question for a yes or a no, only one that the reader
    /// may not see yet: what is near may be so while this is not.
    ///
    /// @param found by the words of the question
    /// @param ceiling the last episode that the reader has watched
    QuestionAnswer orBetter(QuestionAnswer found, Question question, int ceiling) {
        if (!mayBeAnother(found, question) || question.wording().isEmpty()) {
            return found;
        }
        var nearest = new Lazy<>(() -> known.get().nearest(question));
        return mayBeUnanswered(found, question) && isUnanswered(nearest.get(), found.statements().getFirst())
                ? new QuestionAnswer(found.subject(), List.of(), Verdict.NOT_SAID, true)
                : better(found, question, nearest, ceiling).orElse(found);
    }

    /// Whether it is uncertain what was found.
    private static boolean mayBeUnanswered(QuestionAnswer found, Question question) {
        return !found.isSure() && !question.isYesNo() && question.mentions().size() < 2;
    }

    /// Whether a question is nearly the same as one that nothing answers.
    private static boolean isUnanswered(NearestQuestions nearest, Statement found) {
        return nearest.similarityOfUnanswered() >= Math.max(NEARLY_SAME, nearest.similarityOf(found) + UNANSWERED_LEAD);
    }

    private Optional<QuestionAnswer> better(QuestionAnswer found, Question question, Lazy<NearestQuestions> known,
            int ceiling) {
        return Optional.of(known).filter(_ -> mayBeCompared(question, ceiling)).map(Lazy::get)
                .filter(nearest -> INSTEAD_OF_ANOTHER.isOf(nearest)
                        && nearest.similarity() >= nearest.similarityOf(found.statements().getFirst()) + LEAD)
                .flatMap(nearest -> answer(nearest, question, ceiling))
                .filter(nearer -> !question.isYesNo() || nearer.verdict() == Verdict.BEYOND);
    }

    private boolean mayBeAnother(QuestionAnswer found, Question question) {
        return areUnansweredKnown && !question.asksWho() && found.isFound() && !found.verdict().isFirm()
                && found.verdict() != Verdict.BEYOND;
    }

    private boolean mayBeCompared(Question question, int ceiling) {
        return !question.wording().isEmpty() && !QuestionReader.isElsewhere(question)
                && !expected.expectsAny(question, ceiling);
    }

    /// Whether the content has a word of a question, or all of them if nothing tells which questions have no answer. Without any, only
    /// what stands around them is like something known: `who invented the telephone`.
    private boolean areWordsKnown(Set<String> words) {
        var frequencies = composer.index().frequencies();
        return areUnansweredKnown
                ? words.isEmpty() || words.stream().anyMatch(frequencies::knows)
                : words.stream().allMatch(frequencies::knows);
    }

    private Optional<QuestionAnswer> answer(NearestQuestions nearest, Question question, int ceiling) {
        return nearest.answer()
                .filter(found -> isAboutThem(found, question) && isOfSeason(found, question)
                        && StatementRanker.mayAnswer(found, question)
                        && (!question.asksOnlyForRole() || found.statement().kind().isCasting()))
                .map(found -> found.statement().after() <= ceiling
                        ? composer.answer(question, Candidate.ofSimilar(found), List.of())
                        : QuestionAnswer.beyond(question, found.statement(), false));
    }

    /// What one of the cast does tells nothing about another, nor whether two characters are a couple, nor what one mother does about
    /// the other.
    private boolean isAboutThem(IndexedStatement statement, Question question) {
        var mentions = question.mentions();
        if (mentions.size() == 1 && isUncast(mentions.getFirst()) && isUncast(statement.statement().subject())) {
            return statement.mentionsAny(mentions);
        }
        if ((question.isYesNo() || question.called().isEmpty()) && mentions.size() == 2
                && cast.containsAll(mentions)
                && characters.contains(mentions.getFirst()) == characters.contains(mentions.getLast())) {
            return statement.mentionsAll(mentions) || statement.questions().stream()
                    .anyMatch(question::mentionsSame);
        }
        return mentions.isEmpty() || !cast.containsAll(mentions) || statement.mentionsAny(mentions)
                || statement.questions().stream().anyMatch(other -> !Collections.disjoint(other.mentions(), mentions));
    }

    private boolean isUncast(String id) {
        return characters.contains(id) && !cast.contains(id);
    }

    private static boolean isOfSeason(IndexedStatement statement, Question question) {
        return !question.isAboutSecondSeason() || statement.statement().kind().isSeason()
                || statement.questions().stream().anyMatch(Question::isAboutSecondSeason);
    }
}
