package okaybot.schedule.follow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import okaybot.lore.Lore;
import okaybot.messenger.DeliveryException;
import okaybot.schedule.TaskQueue;
import okaybot.settings.StoreUnavailableException;
import okaybot.text.MultilingualSentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Posts what is new to a place, as the handler of its task. Thread-safe.
///
/// What a platform cannot accept now is tried again for a day. After that it is part of the next news, or posted after the next start.
/// What it will not accept pauses the follow until an admin has seen to it.
public record NewsRunner(FollowStore store, NewsAudience audience, Supplier<Lore> lore, InstantSource clock)
        implements
            TaskQueue.Handler {
    private static final Duration WINDOW = Duration.ofDays(1);
    /// Until then, every instance has the same content, or it has changed again.
    private static final Duration ROLLOUT = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(NewsRunner.class);

    @Override
    public Optional<Instant> run(String id, Instant due) throws TaskQueue.TryLaterException {
        try {
            var task = NewsTask.parse(id);
            if (task.isPresent()) {
                run(task.get(), due);
            }
            return Optional.empty();
        } catch (StoreUnavailableException e) {
            throw new TaskQueue.TryLaterException(e);
        }
    }

    private void run(NewsTask task, Instant due) throws TaskQueue.TryLaterException {
        var follow = store.find(task.place(), task.topic()).filter(found -> !found.isPaused());
        if (follow.isEmpty()) {
            return;
        }
        if (FollowTopic.digest(follow.get().seen()).equals(task.digest())) {
            return;
        }
        var current = lore.get();
        var items = task.topic().items(current);
        if (!FollowTopic.digest(items).equals(task.digest())) {
            tryLater(due, ROLLOUT, new IllegalStateException("no instance has had the content of the news"));
            return;
        }
        try {
            post(follow.get(), current, requestId(task, due));
            store.markSeen(task.place(), task.topic(), items);
        } catch (DeliveryException e) {
            handle(e, follow.get(), due);
        }
    }

    private void post(Follow follow, Lore current, String requestId) throws DeliveryException {
        var news = audience.news(follow, current);
        if (news.isPresent()) {
            audience.post(follow, news.get(), requestId);
        }
    }

    /// The same for each attempt, but not if the same is news again another time.
    private static String requestId(NewsTask task, Instant due) {
        return "follow:" + task.id() + ":" + due.toEpochMilli();
    }

    private void handle(DeliveryException failure, Follow follow, Instant due) throws TaskQueue.TryLaterException {
        if (!failure.isFinal()) {
            tryLater(due, WINDOW, failure);
            return;
        }
        LOG.info("Follow: news on {} was refused, it is paused: {}", follow.place().platform(), failure.getMessage());
        store.markFailed(follow.place(), follow.topic(), MultilingualSentence.of(failure::sentence));
        audience.tellPaused(follow, failure);
    }

    private void tryLater(Instant due, Duration window, Exception cause) throws TaskQueue.TryLaterException {
        if (clock.instant().isBefore(due.plus(window))) {
            throw new TaskQueue.TryLaterException(cause);
        }
        LOG.info("Follow: news was not posted within {} hours: {}", window.toHours(), cause.getMessage());
    }
}
