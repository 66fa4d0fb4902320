package okaybot.search.engine;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okaybot.lore.QuestionIntent;
import okaybot.search.question.Question;
import okaybot.search.reading.ExpectedAnswers;
import okaybot.search.source.SpeakerReader;
import okaybot.search.statement.Candidate;
import okaybot.search.statement.QuestionAnswer;
import okaybot.search.statement.QuestionAnswer.Verdict;
import okaybot.search.statement.Statement;
import okaybot.search.term.QuestionTerms;
import okaybot.search.term.TermFrequencies;
import okaybot.search.verdict.AnswerWay;

/// Decides what is not said: questions that nothing near them may answer, and how certain that is.
///
/// @param people the ids of those behind the show
record RefusalDecider(ExpectedAnswers expected, SpeakerReader speakers, AnswerComposer composer,
        TermFrequencies frequencies, Set<String> people) implements AnswerWay {
    /// Whoever asks for these takes for granted that it happened.
    private static final Set<QuestionIntent> PRESUPPOSING = EnumSet.of(QuestionIntent.WHY, QuestionIntent.WHEN);

    /// Refuses a question that what is said of something else must not answer; empty if it may be answered.
    @Override
    public Optional<QuestionAnswer> answer(Question question, List<Candidate> open, int ceiling) {
        if (question.asksOnlyWhy() || isUncast(question, open)) {
            return Optional.of(notSaid(question, List.of(), ceiling));
        }
        return speakers.asksForUnquoted(question)
                || (!question.asksForSomething() && expected.expectsAny(question, ceiling))
                        ? Optional.of(notSaid(question, open, ceiling))
                        : Optional.empty();
    }

    /// Whether only what holds something certain may answer a question, if anything does.
    ///
    /// @param open the candidates that the reader may see, the best first
    /// @param ceiling the last episode that the reader has watched
    boolean isNarrow(Question question, List<Candidate> open, int ceiling) {
        return isUncast(question, open) || expected.expectsAny(question, ceiling);
    }

    /// Whether somebody asks who plays a character of whom no source says that.
    private static boolean isUncast(Question question, List<Candidate> open) {
        return question.asksOnlyForRole() && question.mentions().size() == 1
                && open.stream().noneMatch(candidate -> candidate.fits() && candidate.statement().kind().isRole());
    }

    /// Whether what is said of others may correct a question that asks for something certain.
    ///
    /// @param ceiling the last episode that the reader has watched
    boolean mayBeCorrected(Question question, int ceiling) {
        return question.intents().stream().anyMatch(PRESUPPOSING::contains)
                || !expected.expectsAny(question, ceiling);
    }

    /// That nothing answers a question, with the nearest that is said.
    QuestionAnswer notSaid(Question question, List<Candidate> open, int ceiling) {
        var nearest = NearestStatement.of(question, open)
                .or(() -> composer.who(question, ceiling).map(answer -> answer.statements().getFirst()));
        return new QuestionAnswer(nearest.map(Statement::subject).orElseGet(question::subject),
                nearest.stream().toList(), Verdict.NOT_SAID, isCertainlyNotSaid(question, ceiling));
    }

    /// Whether a question is understood, but what it asks for is not in the content.
    private boolean isCertainlyNotSaid(Question question, int ceiling) {
        var isStrict = question.intents().stream().anyMatch(QuestionIntent::isStrict);
        return expected.expectsAny(question, ceiling) || unknown(question) > 0 || (!question.mentions().isEmpty()
                && (isStrict || people.containsAll(question.mentions())));
    }

    /// How many words of a question no statement has.
    long unknown(Question question) {
        return question.terms().stream()
                .filter(term -> !frequencies.knows(term) || QuestionTerms.isNumber(term)).count();
    }
}
