package okaybot.search.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.lore.QuestionIntent;
import okaybot.search.question.Question;
import okaybot.search.source.SpeakerReader;
import okaybot.search.statement.Candidate;
import okaybot.search.statement.QuestionAnswer;
import okaybot.search.statement.Statement;
import okaybot.search.statement.StatementIndex;
import okaybot.search.term.QuestionTerms;
import okaybot.search.verdict.VerdictDecider;

/// Answers a question of which a page was found by the part of the page that is asked for, or by what is said elsewhere.
record PageAnswers(AnswerFinder answers, StatementIndex index, VerdictDecider verdicts, SpeakerReader speakers) {
    /// Empty if the page as a whole is the answer.
    ///
    /// @param page its line
    /// @param ceiling the last episode that the reader has watched
    /// @return without statements if the page is the answer and there is a verdict
    Optional<QuestionAnswer> answer(String page, Question question, int ceiling) {
        if (speakers.asksForSpeech(question)) {
            return withStatements(answers.answer(question, ceiling));
        }
        var fact = answers.facts().answer(question, List.of(), ceiling);
        if (fact.isPresent()) {
            return fact;
        }
        if (question.asksWho()) {
            return answers.composer().who(question, ceiling)
                    .filter(answer -> answer.statements().getFirst().page().equals(page));
        }
        var ranked = answers.candidates().open(question, ceiling);
        if (answers.refusals().isNarrow(question, ranked, ceiling)) {
            return Optional.of(answers.answer(question, ranked, ceiling));
        }
        var number = number(question, ranked, ceiling);
        if (number.isPresent()) {
            return number;
        }
        if (isAsked(page, question, ranked) || isAboutSomebodyElse(question, page)) {
            return withStatements(answers.answer(question, ranked, ceiling));
        }
        return firm(question, ranked).or(() -> listed(page, question, ranked));
    }

    /// That nothing tells when something was, or how long, of somebody whom the question names: their page does not answer that.
    private Optional<QuestionAnswer> number(Question question, List<Candidate> ranked, int ceiling) {
        return Optional.of(question)
                .filter(asked -> !asked.mentions().isEmpty()
                        && asked.intents().stream().anyMatch(QuestionIntent::isNumber))
                .map(asked -> answers.answer(asked, ranked, ceiling)).filter(answer -> !answer.isFound());
    }

    private static Optional<QuestionAnswer> withStatements(QuestionAnswer answer) {
        return Optional.of(answer).filter(found -> !found.statements().isEmpty());
    }

    private boolean isAsked(String page, Question question, List<Candidate> ranked) {
        return best(question, ranked).filter(Candidate::asked)
                .filter(best -> question.hasWords()
                        || (isFactOf(page, best.statement()) && answers.asked().knows(question)))
                .isPresent();
    }

    private static boolean isFactOf(String page, Statement statement) {
        return statement.kind() == Statement.Kind.FACT && statement.page().equals(page);
    }

    private static Optional<Candidate> best(Question question, List<Candidate> ranked) {
        return ranked.stream().findFirst().filter(_ -> question.asksForSomething());
    }

    /// Whether somebody on a page is there only by what the question says of somebody else, `is Gang-tae a nurse`, or
    /// called the same: `who plays the writer`.
    private boolean isAboutSomebodyElse(Question question, String page) {
        var mayBe = question.isYesNo() || question.intents().contains(QuestionIntent.PLAYED_BY)
                || question.intents().contains(QuestionIntent.AWARDS);
        return mayBe && (question.mentions().size() == 1 || (question.isYesNo() && question.mentions().size() == 2))
                && Stream.of(page.split(" ")).skip(1)
                        .anyMatch(
                                id -> index.frequencies().knows(QuestionTerms.ofName(id))
                                        && !question.mentions().contains(id));
    }

    /// What leaves no doubt whether something is so.
    private Optional<QuestionAnswer> firm(Question question, List<Candidate> ranked) {
        return best(question, ranked).filter(Candidate::isFull)
                .filter(candidate -> verdicts.decide(question, candidate).isFirm())
                .map(candidate -> answers.composer().answer(question, candidate, ranked));
    }

    /// The few lines of the page's list that are asked for.
    private Optional<QuestionAnswer> listed(String page, Question question, List<Candidate> ranked) {
        var fitting = ranked.stream().filter(candidate -> candidate.statement().page().equals(page))
                .filter(Candidate::isFull).toList();
        return fitting.isEmpty() || fitting.size() > AnswerComposer.MAX_CLAIMS || !question.asksForSomething()
                || !fitting.getFirst().statement().kind().isListed()
                        ? Optional.empty()
                        : Optional.of(answers.composer().answer(question, fitting.getFirst(), fitting));
    }
}
