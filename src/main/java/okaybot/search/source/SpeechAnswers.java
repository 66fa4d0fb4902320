package okaybot.search.source;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import okaybot.search.question.Question;
import okaybot.search.ranking.CandidateFinder;
import okaybot.search.reading.QuestionReader;
import okaybot.search.statement.Candidate;
import okaybot.search.statement.IndexedStatement;
import okaybot.search.statement.QuestionAnswer;
import okaybot.search.statement.QuestionAnswer.Verdict;
import okaybot.search.statement.QuestionCard;
import okaybot.search.statement.Statement;
import okaybot.search.statement.Statement.Kind;
import okaybot.search.term.Thesaurus;
import okaybot.search.verdict.VerdictDecider;

/// Answers what a source or somebody who is quoted says about something: `what does the review say about love`.
public record SpeechAnswers(SpeakerReader speakers, QuestionReader reader, CandidateFinder candidates,
        Attributor attributor, Thesaurus thesaurus) {
    /// Of the words that say about what, by their weight.
    private static final double MIN_SHARE = 0.3;
    /// If somebody else has said it.
    private static final double MIN_SHARE_OF_OTHERS = 0.75;

    /// A statement by the one who is asked for, and how much it holds of what it should be about.
    private record Said(IndexedStatement found, double share) {}

    private static final Comparator<Said> BEST_FIRST = Comparator.comparingDouble(Said::share)
            .thenComparing(said -> said.found.statement().kind() == Kind.QUOTATION).reversed();

    /// Empty if nobody's words are asked for, or if a source says nothing about that. Of somebody who is quoted, every word is known:
    /// what they are not quoted on, they have not said.
    ///
    /// @param ceiling the last episode that the reader has watched
    public Optional<QuestionAnswer> answer(Question question, int ceiling) {
        return speakers.read(question).flatMap(speech -> Optional.of(speech).filter(speakers::isOfSource)
                .flatMap(source -> answerFrom(source, ceiling).or(() -> silence(source)))
                .or(() -> saidByAnother(speech, ceiling))
                .or(() -> Optional.of(speech).filter(speakers::isOfQuoted)
                        .flatMap(quoted -> answerBy(quoted, ceiling))));
    }

    /// That it is not the one who is asked for who said something: `did Seo Ye-ji say that his energy is great`.
    private Optional<QuestionAnswer> saidByAnother(SpeakerReader.Speech speech, int ceiling) {
        return speech.topic().filter(_ -> speech.isCheck()).map(reader::read)
                .filter(topic -> topic.hasWords() && attributor.by(speech.id(), ceiling)
                        .noneMatch(own -> share(topic, own) >= MIN_SHARE))
                .flatMap(topic -> attributor.quotations(ceiling)
                        .filter(found -> !speakers.isBy(speech, found.statement().speaker()))
                        .filter(found -> share(topic, found) >= MIN_SHARE_OF_OTHERS
                                && topic.mentions().stream().allMatch(found::mentions))
                        .max(Comparator.comparingDouble(found -> share(topic, found))))
                .map(found -> QuestionAnswer.certain(found.statement(), Verdict.NO));
    }

    private Optional<QuestionAnswer> answerFrom(SpeakerReader.Speech speech, int ceiling) {
        var question = reader.read(speech.topic().orElseThrow());
        return candidates.open(question, ceiling).stream().filter(Candidate::isAnswer)
                .map(Candidate::found).filter(found -> attributor.isFrom(speech.id(), found.statement())
                        && mayTell(found.statement(), question))
                .max(Comparator
                        .<IndexedStatement, Boolean>comparing(
                                found -> attributor.isQuotedOn(question, found.statement()))
                        .thenComparing(found -> found.statement().kind() == Kind.QUOTATION)
                        .thenComparing(found -> found.statement().kind() == Kind.DISPUTE
                                && !question.isAboutSecondSeason()))
                .map(found -> QuestionAnswer.certain(found.statement(), verdict(found, question)));
    }

    /// A yes or a no only if the content has it.
    private static Verdict verdict(IndexedStatement found, Question question) {
        return Optional.of(question).filter(Question::isYesNo).flatMap(found::answerTo)
                .map(isSo -> VerdictDecider.verdict(isSo, question)).orElse(Verdict.ANSWER);
    }

    /// Whether it is about a second season if that is asked. What several sources have from the calendar is the report of none of them.
    private static boolean mayTell(Statement statement, Question question) {
        return !question.isAboutSecondSeason() || statement.kind() == Kind.DISPUTE
                || (statement.kind().isSeason() && (statement.kind() != Kind.EVENT
                        || statement.claims().stream().allMatch(claim -> claim.sources().size() == 1)));
    }

    /// That a source says nothing about a second season.
    private Optional<QuestionAnswer> silence(SpeakerReader.Speech speech) {
        return speech.topic().map(reader::read).filter(Question::isAboutSecondSeason)
                .flatMap(_ -> attributor.about(speech.id()))
                .map(about -> QuestionAnswer.certain(about, Verdict.NOT_SAID));
    }

    private Optional<QuestionAnswer> answerBy(SpeakerReader.Speech speech, int ceiling) {
        var topic = reader.read(speech.topic().orElseThrow());
        var own = attributor.by(speech.id(), ceiling).filter(_ -> isNarrow(topic, speech.id()))
                .toList();
        var said = own.stream().map(found -> new Said(found, share(topic, found))).sorted(BEST_FIRST).toList();
        return said.stream().findFirst().flatMap(best -> best.share >= MIN_SHARE
                ? Optional.of(answer(best, said))
                : own.stream().anyMatch(found -> mayHold(topic, found))
                        ? Optional.empty()
                        : Optional.of(QuestionAnswer.certain(best.found.statement(), Verdict.NOT_SAID)));
    }

    /// The best, and whatever else has been said on it to the same extent.
    private static QuestionAnswer answer(Said best, List<Said> said) {
        return new QuestionAnswer(best.found.statement().subject(),
                said.stream().filter(other -> other.share == best.share
                        && other.found.statement().kind() == best.found.statement().kind())
                        .map(other -> other.found.statement()).limit(QuestionCard.MAX_STATEMENTS).toList(),
                Verdict.ANSWER, true);
    }

    /// Whether it is about more than the show as a whole.
    private static boolean isNarrow(Question topic, String speaker) {
        return topic.hasWords() || topic.isAboutSecondSeason()
                || topic.mentions().stream().anyMatch(id -> !id.equals(speaker));
    }

    private double share(Question topic, IndexedStatement found) {
        return topic.hasWords()
                ? attributor.index().frequencies().share(topic.words(), word -> found.holds(word, topic))
                : topic.mentions().stream().mapToInt(id -> found.mentions(id) ? 1 : 0).average().orElse(0);
    }

    /// Whether it holds a word that means nearly the same.
    private boolean mayHold(Question topic, IndexedStatement found) {
        return topic.words().stream()
                .anyMatch(word -> thesaurus.similar(word).anyMatch(similar -> found.holds(similar, topic)));
    }
}
