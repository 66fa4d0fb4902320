package okaybot.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import okaybot.messenger.Messenger;
import okaybot.messenger.MessengerRegistry;
import okaybot.place.Place;
import okaybot.schedule.PostDelivery;
import okaybot.schedule.Recurrence;
import okaybot.schedule.jdbc.JdbcDeliveryLog;
import okaybot.schedule.jdbc.JdbcRewatchStore;
import okaybot.schedule.rewatch.Rewatch;
import okaybot.schedule.rewatch.RewatchEpisode;
import okaybot.schedule.rewatch.RewatchPlan;
import okaybot.schedule.rewatch.RewatchRunner;
import okaybot.schedule.rewatch.RewatchScheduler;
import okaybot.schedule.rewatch.RewatchStore;
import okaybot.settings.Setting;
import okaybot.settings.Settings;
import okaybot.settings.database.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A rewatch of all episodes on a platform, a day in a moment: one is left out, a thread is deleted while people talk there, the bot
/// is restarted in the middle, and it lacks the right to post until an admin has seen to that.
public interface RewatchContract {
    Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
    Duration DAY = Duration.ofDays(1);

    Messenger messenger();

    TestChat chat();

    /// Where people watch together.
    Place channel();

    /// The id of somebody to whom the bot can write in private.
    String author();

    /// What the bot has posted to a place, as text or as JSON, in order.
    List<String> postsIn(Place place);

    /// What the bot has written to the author.
    List<String> postsToAuthor();

    void deleteThread(Place thread);

    /// The platform does not accept the next post to the channel, because the bot lacks a right.
    void takeRightToPost();

    @Test
    default void sixteen_episodes_are_watched_whatever_happens(@TempDir Path folder) throws Exception {
        var queue = new FakeTaskQueue(NOW);
        var url = "jdbc:sqlite:" + folder.resolve("rewatch.db");
        try (var database = Database.open(url)) {
            var scheduler = restart(database, queue);
            assertThat(scheduler.start(rewatch())).isEqualTo(RewatchStore.Added.YES);
            queue.advance(DAY.multipliedBy(3));
            scheduler.edit(rewatch(), current -> current.skip(4));
            queue.advanceTo(Instant.parse("2026-12-05T20:30:00Z"));
        }
        try (var database = Database.open(url)) {
            var scheduler = restart(database, queue);
            var open = stored(scheduler).episode(5).thread().orElseThrow();
            assertThat(chat().store().at(open.path())).containsEntry(Setting.CEILING.key(), "5");
            deleteThread(open);
            queue.advanceTo(Instant.parse("2026-12-08T23:00:00Z"));
            takeRightToPost();
            queue.advance(DAY.multipliedBy(3));
            assertThat(stored(scheduler).status()).isEqualTo(Rewatch.Status.FAILED);
            assertThat(postsToAuthor()).filteredOn(text -> text.contains("Your rewatch is on hold")).hasSize(1);
            scheduler.edit(rewatch(), current -> current.resume(queue.clock().instant()));
            queue.advance(DAY.multipliedBy(20));
            assertThat(stored(scheduler).status()).isEqualTo(Rewatch.Status.FINISHED);
            stored(scheduler).episodes().forEach(this::checkEpisode);
        }
        assertThat(postsIn(channel()).getLast()).contains("That was the last episode");
        assertThat(chat().store().at(channel().path())).containsEntry(Setting.CEILING.key(), Setting.END);
    }

    /// It begins once in the channel; people are asked what they think once, in its thread if it is there. The
    /// thread had its own ceiling as long as the rewatch went on.
    private void checkEpisode(RewatchEpisode episode) {
        var isWatched = episode.stage() != RewatchEpisode.Stage.SKIPPED;
        assertThat(episode.thread().isPresent()).isEqualTo(isWatched);
        assertThat(count(channel(), "Episode " + episode.number() + " begins now")).isEqualTo(isWatched ? 1 : 0);
        var question = "Episode " + episode.number() + ": what do you think?";
        assertThat(count(channel(), question)).isEqualTo(episode.number() == 5 ? 1 : 0);
        episode.thread().filter(_ -> episode.number() != 5).ifPresent(thread -> {
            assertThat(count(thread, question)).isEqualTo(1);
            assertThat(chat().store().at(thread.path())).doesNotContainKey(Setting.CEILING.key());
        });
    }

    private long count(Place place, String text) {
        return postsIn(place).stream().filter(post -> post.contains(text)).count();
    }

    private Rewatch rewatch() {
        var plan = new RewatchPlan(LocalDate.parse("2026-12-01"),
                new Recurrence(LocalTime.of(20, 0), EnumSet.allOf(DayOfWeek.class), ZoneOffset.UTC), 1);
        return Rewatch.of("abc", channel(), plan, author(), Locale.ENGLISH, 16, NOW);
    }

    private static Rewatch stored(RewatchScheduler scheduler) {
        return scheduler.store().find("abc").orElseThrow();
    }

    private RewatchScheduler restart(Database database, FakeTaskQueue queue) {
        var messengers = new MessengerRegistry();
        messengers.register(channel().platform(), messenger());
        var store = new JdbcRewatchStore(database);
        queue.register(RewatchScheduler.TASK_KIND, new RewatchRunner(store, new Settings(chat().store()), messengers,
                new PostDelivery(messengers, new JdbcDeliveryLog(database), queue.clock()),
                chat()::lore, queue.clock()));
        return new RewatchScheduler(store, queue, queue.clock());
    }
}
