package okaybot.search.engine;

import java.util.List;
import java.util.Optional;
import okaybot.lore.QuestionIntent;
import okaybot.search.question.Question;
import okaybot.search.question.QuestionRefiner;
import okaybot.search.ranking.CandidateFinder;
import okaybot.search.source.SpeechAnswers;
import okaybot.search.statement.Candidate;
import okaybot.search.statement.QuestionAnswer;
import okaybot.search.verdict.AnswerWay;
import okaybot.search.verdict.PremiseChecker;

/// Tries the ways to answer a question from all statements one after the other.
///
/// @param refiner what else a question may mean
/// @param asked questions in the words of the content
/// @param speeches what one source says
/// @param facts of the show that are asked for together or compared
/// @param others ways that are tried before the words alone
/// @param premises what is not as the question takes it
/// @param refusals what is not said
/// @param limits what is said of others only
record AnswerFinder(QuestionRefiner refiner, CandidateFinder candidates, AnswerComposer composer,
        AskedAnswers asked, SpeechAnswers speeches, AnswerWay facts, AnswerWay others, PremiseChecker premises,
        RefusalDecider refusals, OffScreenLimits limits) {
    /// @param ceiling the last episode that the reader has watched
    QuestionAnswer answer(Question question, int ceiling) {
        var answer = read(question, ceiling);
        return answer.isFound()
                ? answer
                : refiner.ofActor(question).map(other -> read(other, ceiling)).filter(QuestionAnswer::isSure)
                        .or(() -> refiner.ofCharacter(question).map(other -> read(other, ceiling))
                                .filter(other -> other.verdict().isFirm()))
                        .orElse(answer);
    }

    private QuestionAnswer read(Question question, int ceiling) {
        return spoken(question, ceiling)
                .orElseGet(() -> answer(question, candidates.open(question, ceiling), ceiling));
    }

    /// What one source says, or somebody who is quoted, unless the content has the question in exactly these words.
    ///
    /// @param ceiling the last episode that the reader has watched
    Optional<QuestionAnswer> spoken(Question question, int ceiling) {
        return asked.knows(question) ? Optional.empty() : speeches.answer(question, ceiling);
    }

    /// @param open the candidates that the reader may see, the best first
    QuestionAnswer answer(Question question, List<Candidate> open, int ceiling) {
        var found = find(question, open, ceiling);
        return limits.isOfOthers(question, found)
                || (limits.isUncertain(question, found) && refusals.unknown(question) > 0)
                        ? refusals.notSaid(question, List.of(), ceiling)
                        : found;
    }

    private QuestionAnswer find(Question question, List<Candidate> open, int ceiling) {
        return asked.answer(question, () -> open, ceiling)
                .or(() -> facts.answer(question, open, ceiling)).or(() -> others.answer(question, open, ceiling))
                .orElseGet(() -> question.asksForSomething()
                        ? answerByWords(question, open, ceiling)
                        : new WordlessAnswers(composer).answer(question, open, ceiling)
                                .orElseGet(() -> refusals.notSaid(question, List.of(), ceiling)));
    }

    private QuestionAnswer answerByWords(Question question, List<Candidate> open, int ceiling) {
        var best = open.stream().findFirst().filter(Candidate::isAnswer);
        var beyond = best.filter(Candidate::asked).isPresent()
                ? Optional.<Candidate>empty()
                : candidates.beyond(question, ceiling).filter(hidden -> isOfAll(hidden, question));
        return best.filter(_ -> beyond.filter(Candidate::asked).isEmpty())
                .map(answer -> answerBy(answer, question, open))
                .or(() -> beyond
                        .map(hidden -> QuestionAnswer.beyond(question, hidden.statement(), hidden.asked())))
                .or(() -> answerOtherwise(question, open, ceiling))
                .orElseGet(() -> refusals.notSaid(question, open, ceiling));
    }

    /// Whether it is of both who are named: what one of two has with others says nothing about what they are to each other.
    private static boolean isOfAll(Candidate hidden, Question question) {
        return hidden.asked() || question.mentions().size() != 2 || !question.called().isEmpty()
                || hidden.found().mentionsAll(question.mentions());
    }

    /// The answer by a statement that holds the words, or by whether there is a second season at all.
    private QuestionAnswer answerBy(Candidate best, Question question, List<Candidate> open) {
        var isMeant = best.asked() || !question.isAboutSecondSeason()
                || (best.isFull() && !question.intents().contains(QuestionIntent.WHEN) && question.hasWords());
        return composer.answer(question, isMeant ? best : CandidateFinder.status(open).orElse(best), open);
    }

    /// The answer if no statement holds enough of the words.
    private Optional<QuestionAnswer> answerOtherwise(Question question, List<Candidate> open, int ceiling) {
        return CandidateFinder.status(open)
                .filter(_ -> question.isAboutSecondSeason() && refusals.unknown(question) <= 1
                        && refusals.mayBeCorrected(question, ceiling))
                .map(status -> composer.answer(question, status, open))
                .or(() -> premises.saidOtherwise(question, open, ceiling)
                        .filter(_ -> refusals.mayBeCorrected(question, ceiling)));
    }
}
