package okaybot.unanswered;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okaybot.place.Place;
import okaybot.settings.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts questions that nobody could answer, in the background. Thread-safe.
public final class UnansweredQuestions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(UnansweredQuestions.class);
    /// More are not counted while the database is slow.
    private static final int MAX_WAITING = 100;
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

    private final UnansweredStore store;
    private final KeyedHash hash;
    private final InstantSource clock;
    private final QuestionWords words = new QuestionWords();
    private final ThreadPoolExecutor writer = new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MAX_WAITING), Thread.ofPlatform().daemon().name("unanswered-questions").factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    public UnansweredQuestions(UnansweredStore store, KeyedHash hash, InstantSource clock) {
        this.store = store;
        this.hash = hash;
        this.clock = clock;
    }

    /// Counts a question, and returns at once. Nothing is counted that may be private, and nothing in a private chat, which has no
    /// admins. If the database cannot be reached, the question is not counted.
    ///
    /// @param place  where it was asked
    /// @param viewer the id of the person who asked
    public void count(Place place, String viewer, String question) {
        if (!place.isPrivateChat()) {
            words.of(question).ifPresent(counted -> writer.execute(() -> write(place, viewer, counted)));
        }
    }

    private void write(Place place, String viewer, String counted) {
        var digest = hash.of(counted);
        try {
            store.add(new AskedQuestion(place.outermost().path(), digest, hash.of(digest, viewer), counted, today()));
        } catch (StoreUnavailableException e) {
            LOG.debug("Unanswered questions: store unavailable, a question is not counted", e);
        }
    }

    /// The questions that were asked most in the server or chat of a place.
    ///
    /// @throws StoreUnavailableException if the store cannot be reached
    public List<UnansweredQuestion> mostAsked(Place place, int limit) {
        return store.mostAsked(place.outermost().path(), firstDay(), limit);
    }

    /// How many other questions were asked there, by too few people to know their words.
    ///
    /// @throws StoreUnavailableException if the store cannot be reached
    public int countHidden(Place place) {
        return store.countHidden(place.outermost().path(), firstDay());
    }

    /// How many questions count a person.
    ///
    /// @throws StoreUnavailableException if the store cannot be reached
    public int countOf(String viewer) {
        return store.countAsker(digest -> hash.of(digest, viewer));
    }

    /// Removes a person from all questions.
    ///
    /// @throws StoreUnavailableException if the store cannot be reached
    public void forget(String viewer) {
        store.forgetAsker(digest -> hash.of(digest, viewer));
    }

    /// Deletes what is too old to be kept.
    ///
    /// @throws StoreUnavailableException if the store cannot be reached
    public void deleteExpired() {
        store.deleteBefore(firstDay());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private LocalDate firstDay() {
        return today().minusDays(UnansweredStore.RETENTION_DAYS);
    }

    /// Writes what was counted before, if that does not take long.
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(CLOSE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("Unanswered questions: database too slow, the last questions are not counted");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
