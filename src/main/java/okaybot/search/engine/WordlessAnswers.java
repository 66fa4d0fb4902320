package okaybot.search.engine;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import okaybot.lore.QuestionIntent;
import okaybot.search.question.Question;
import okaybot.search.ranking.CandidateFinder;
import okaybot.search.statement.Candidate;
import okaybot.search.statement.QuestionAnswer;
import okaybot.search.statement.QuestionAnswer.Verdict;
import okaybot.search.statement.Statement;

/// Answers a question that names somebody or something and asks for nothing certain: `the second season`, `the brothers`.
record WordlessAnswers(AnswerComposer composer) {
    private static final Pattern WHAT = Pattern.compile("\\bwhats?\\b");

    /// @param open the candidates that the reader may see, the best first
    /// @param ceiling the last episode that the reader has watched
    Optional<QuestionAnswer> answer(Question question, List<Candidate> open, int ceiling) {
        return open.stream().findFirst().filter(Candidate::asked)
                .or(() -> CandidateFinder.status(open).filter(_ -> question.isAboutSecondSeason()))
                .map(best -> composer.answer(question, best, open))
                .or(() -> relation(question, open))
                .or(() -> question.called().isEmpty() && !question.intents().contains(QuestionIntent.WHO)
                        ? composer.who(question, ceiling).filter(answer -> isRole(question, answer))
                        : composer.who(question, ceiling));
    }

    /// Whether whom an actor plays, or what else somebody behind the show has done, answers what somebody is: `Oh Jung-se is what in
    /// it`.
    private boolean isRole(Question question, QuestionAnswer answer) {
        var best = answer.statements().getFirst();
        return !question.isYesNo() && WHAT.matcher(question.wording()).find()
                && (best.kind() == Statement.Kind.PLAYS
                        || (question.intents().isEmpty() && composer.index().isMaker(best.subject())));
    }

    /// What is between those of whom a question names only what they are to each other: `who are the brothers`.
    private static Optional<QuestionAnswer> relation(Question question, List<Candidate> open) {
        return open.stream().findFirst()
                .filter(best -> question.mentions().size() == 2 && !question.called().isEmpty()
                        && (question.isPossessiveFirst() || !question.intents().contains(QuestionIntent.WHO))
                        && best.statement().kind().isBetweenTwo()
                        && best.found().mentionsAll(question.mentions())
                        && best.found().terms().containsAll(question.called()))
                .map(best -> QuestionAnswer.certain(best.statement(), Verdict.ANSWER));
    }
}
