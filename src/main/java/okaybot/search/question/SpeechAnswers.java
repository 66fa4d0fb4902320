package okaybot.search.question;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.search.question.QuestionAnswer.Verdict;
import okaybot.search.question.Statement.Kind;

/// Answers what one source says about something: `what does the review say about love`.
record SpeechAnswers(SpeakerReader speakers, QuestionReader reader, CandidateFinder candidates,
        ParaphraseFinder paraphrases, Attributor attributor) {
    /// Empty if no source is asked for, or if it says nothing about that.
    ///
    /// @param ceiling the last episode that the reader has watched
    Optional<QuestionAnswer> answer(Question question, int ceiling) {
        return speakers.ofSource(question).flatMap(speech -> answerFrom(speech, ceiling));
    }

    private Optional<QuestionAnswer> answerFrom(SpeakerReader.Speech speech, int ceiling) {
        var question = reader.read(speech.topic().orElseThrow());
        return Stream.concat(candidates.open(question, ceiling).stream().filter(Candidate::isAnswer),
                paraphrases.rank(question, 0, ceiling).stream().filter(ParaphraseFinder.Match::isSure)
                        .map(ParaphraseFinder.Match::candidate))
                .map(Candidate::statement).filter(statement -> attributor.isFrom(speech.id(), statement))
                .max(Comparator.<Statement, Boolean>comparing(statement -> statement.kind() == Kind.QUOTATION)
                        .thenComparing(
                                statement -> statement.kind() == Kind.DISPUTE && !question.isAboutSecondSeason()))
                .map(said -> new QuestionAnswer(said.subject(), List.of(said), Verdict.ANSWER, true));
    }
}
