package okaybot.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import okaybot.place.Place;
import okaybot.schedule.PostScheduler;
import okaybot.schedule.Recurrence;
import okaybot.schedule.ScheduleStore;
import okaybot.schedule.ScheduledPost;
import okaybot.schedule.ScheduledPost.Kind;
import okaybot.schedule.ScheduledPost.Outcome;
import okaybot.schedule.ScheduledPost.PostState;
import okaybot.schedule.database.DatabaseTaskQueue;
import okaybot.schedule.jdbc.JdbcScheduleStore;
import okaybot.settings.database.DatabaseUnusableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleStoreTest extends DatabaseStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final Place HOME = Place.parse(SERVER);

    private final ScheduleStore store;
    private final PostScheduler scheduler;

    ScheduleStoreTest(StoreKind kind, @TempDir Path folder) throws DatabaseUnusableException {
        super(kind, folder);
        this.store = new JdbcScheduleStore(database);
        this.scheduler = new PostScheduler(store, new DatabaseTaskQueue(database), InstantSource.fixed(NOW));
    }

    private static ScheduledPost post(String id, String channel) {
        return new ScheduledPost(id, Place.parse(SERVER + "/" + channel), "quote 문강태",
                new Recurrence(LocalTime.of(20, 0), Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY),
                        ZoneId.of("Europe/Berlin")),
                "discord:7", Locale.KOREAN, PostState.ACTIVE, Optional.empty());
    }

    private List<String> tasks() {
        return database.jdbi().withHandle(handle -> handle.createQuery(
                "SELECT task_name, task_instance, task_data FROM scheduled_task ORDER BY task_instance")
                .map((row, _) -> row.getString(1) + " " + row.getString(2) + " "
                        + Instant.ofEpochMilli(row.getLong(3)))
                .list());
    }

    @Test
    void posts_are_found_as_they_were_stored() {
        var other = post("b2", "thread:3");
        assertThat(scheduler.add(post("c3", "channel:2"))).isTrue();
        assertThat(scheduler.add(other)).isTrue();
        assertThat(store.list(HOME)).containsExactly(post("c3", "channel:2"), other);
        assertThat(store.list(Place.parse("discord/server:12"))).isEmpty();
        assertThat(store.find(HOME, "b2")).contains(other);
        assertThat(List.of(store.find(HOME, "x"), store.find(Place.parse("discord/server:2"), "b2")))
                .containsOnly(Optional.empty());
        assertThatThrownBy(() -> store.add(post("b2", "channel:9"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(tasks()).containsExactly("post discord/server:1 b2 2026-11-29T19:00:00Z",
                "post discord/server:1 c3 2026-11-29T19:00:00Z");
    }

    @Test
    void a_place_has_only_so_many_posts() {
        for (var i = 0; i < ScheduleStore.MAX_POSTS; i++) {
            assertThat(store.add(post("p" + i, "channel:2"))).isTrue();
        }
        assertThat(scheduler.add(post("more", "channel:2"))).isFalse();
        assertThat(tasks()).isEmpty();
        assertThat(store.add(post("elsewhere", "channel:3"))).isTrue();
    }

    @Test
    void a_post_is_changed_paused_resumed_and_removed() {
        scheduler.add(post("a1", "channel:2"));
        var later = post("a1", "channel:2").withLine("cast").at(new Recurrence(LocalTime.of(8, 5),
                Set.of(DayOfWeek.FRIDAY), ZoneId.of("Asia/Seoul")));
        assertThat(scheduler.update(later)).isTrue();
        assertThat(store.find(HOME, "a1")).contains(later);
        assertThat(tasks()).containsExactly("post discord/server:1 a1 2026-11-26T23:05:00Z");
        scheduler.update(later.withState(PostState.PAUSED));
        assertThat(store.findActive()).isEmpty();
        assertThat(tasks()).isEmpty();
        scheduler.update(later);
        assertThat(store.findActive()).containsExactly(later);
        assertThat(tasks()).hasSize(1);
        assertThat(scheduler.remove(later)).isTrue();
        assertThat(scheduler.remove(later)).isFalse();
        assertThat(scheduler.update(later)).isFalse();
        assertThat(tasks()).isEmpty();
    }

    @Test
    void what_became_of_it_changes_nothing_that_an_admin_changes_meanwhile() {
        var post = post("a1", "channel:2");
        store.add(post);
        var posted = new Outcome(NOW, Kind.POSTED, "");
        store.record(HOME, "a1", posted);
        assertThat(store.find(HOME, "a1")).contains(post.withOutcome(posted));
        store.update(post.withState(PostState.PAUSED));
        var refused = new Outcome(NOW, Kind.REFUSED, "The channel is gone.");
        store.record(HOME, "a1", refused);
        assertThat(store.find(HOME, "a1")).contains(post.withState(PostState.PAUSED).withOutcome(refused));
        store.update(post);
        store.record(HOME, "a1", refused);
        assertThat(store.find(HOME, "a1")).contains(post.withState(PostState.FAILED).withOutcome(refused));
    }

    @Test
    void its_author_is_forgotten() {
        store.add(post("a1", "channel:2"));
        assertThat(store.findByAuthor("discord:7")).hasSize(1);
        store.forgetAuthor("discord:7");
        assertThat(store.findByAuthor("discord:7")).isEmpty();
        assertThat(store.find(HOME, "a1")).get().extracting(ScheduledPost::author).isEqualTo("");
    }

    @Test
    void a_server_moves_and_is_deleted_with_its_posts_and_their_tasks() {
        scheduler.add(post("a1", "channel:2"));
        settings.movePlace(SERVER, "discord/server:2");
        var moved = Place.parse("discord/server:2");
        assertThat(store.find(moved, "a1")).get().extracting(post -> post.place().path())
                .isEqualTo("discord/server:2/channel:2");
        assertThat(tasks()).containsExactly("post discord/server:2 a1 2026-11-29T19:00:00Z");
        assertThat(settings.outermostPlaces("discord")).containsExactly("discord/server:2");
        settings.markLeft("discord/server:2");
        assertThat(settings.deleteIfLeft("discord/server:2", Duration.ofDays(-1))).isTrue();
        assertThat(store.list(moved)).isEmpty();
        assertThat(tasks()).isEmpty();
    }
}
