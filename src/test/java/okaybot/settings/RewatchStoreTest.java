package okaybot.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import okaybot.place.Place;
import okaybot.schedule.Recurrence;
import okaybot.schedule.jdbc.JdbcRewatchStore;
import okaybot.schedule.rewatch.Rewatch;
import okaybot.schedule.rewatch.Rewatch.Status;
import okaybot.schedule.rewatch.RewatchEpisode;
import okaybot.schedule.rewatch.RewatchMember;
import okaybot.schedule.rewatch.RewatchPlan;
import okaybot.schedule.rewatch.RewatchStore;
import okaybot.schedule.rewatch.RewatchStore.Added;
import okaybot.settings.database.DatabaseUnusableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RewatchStoreTest extends DatabaseStoreContract {
    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
    private static final Place CHANNEL = Place.parse(SERVER + "/channel:2");

    private final RewatchStore store;

    RewatchStoreTest(StoreKind kind, @TempDir Path folder) throws DatabaseUnusableException {
        super(kind, folder);
        this.store = new JdbcRewatchStore(database);
    }

    private static Rewatch rewatch(String id, Place channel) {
        var plan = new RewatchPlan(LocalDate.parse("2026-12-04"), new Recurrence(LocalTime.parse("20:00"),
                Set.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY), ZoneId.of("Asia/Seoul")), 2);
        return Rewatch.of(id, channel, plan, "discord:7", Locale.KOREAN, 4, NOW);
    }

    private static Rewatch changed(Rewatch rewatch) {
        var thread = CHANNEL.outermost().resolve("thread:9");
        var event = Optional.of(new RewatchEpisode.Event("77", NOW));
        var episodes = rewatch.episodes().stream().map(episode -> episode.number() == 2
                ? new RewatchEpisode(2, NOW, RewatchEpisode.Stage.RUNNING, thread, event)
                : episode).toList();
        return new Rewatch(rewatch.id(), rewatch.channel(), rewatch.plan(), rewatch.author(), rewatch.locale(),
                Status.FAILED, Optional.of("123"), false, "No right: 'post' -- \"", episodes);
    }

    @Test
    void a_rewatch_is_found_as_it_was_stored() {
        var added = rewatch("a1", CHANNEL);
        assertThat(store.add(added)).isEqualTo(Added.YES);
        assertThat(store.find("a1")).contains(added);
        assertThat(store.findByChannel(CHANNEL)).contains(added);
        assertThat(store.findByChannel(CHANNEL.outermost())).isEmpty();
        assertThat(store.findWithin(CHANNEL.outermost())).containsExactly(added);
        assertThat(store.findByAuthor("discord:7")).containsExactly(added);
        assertThat(store.findUnfinished()).containsExactly(added);
        assertThat(store.edit("a1", RewatchStoreTest::changed)).contains(changed(added));
        assertThat(store.find("a1")).contains(changed(added));
        assertThat(store.findUnfinished()).isEmpty();
        assertThat(store.edit("unknown", RewatchStoreTest::changed)).isEmpty();
    }

    @Test
    void a_channel_has_one_and_a_server_a_few() {
        assertThat(store.add(rewatch("a1", CHANNEL))).isEqualTo(Added.YES);
        assertThat(store.add(rewatch("a2", CHANNEL))).isEqualTo(Added.ONE_IS_ON);
        store.edit("a1", Rewatch::stop);
        assertThat(store.add(rewatch("a2", CHANNEL))).isEqualTo(Added.YES);
        assertThat(store.findByChannel(CHANNEL)).map(Rewatch::id).contains("a2");
        IntStream.range(3, RewatchStore.MAX_REWATCHES + 1).forEach(
                i -> assertThat(store.add(rewatch("b" + i, Place.parse(SERVER + "/channel:" + i))))
                        .isEqualTo(Added.YES));
        assertThat(store.add(rewatch("c", Place.parse(SERVER + "/channel:99")))).isEqualTo(Added.TOO_MANY);
        assertThat(store.add(rewatch("c", Place.parse("discord/server:2/channel:99")))).isEqualTo(Added.YES);
    }

    @Test
    void members_are_kept_with_what_they_want() {
        store.add(rewatch("a1", CHANNEL));
        var members = store.members();
        var ada = RewatchMember.of("a1", "discord:1", Locale.KOREAN);
        assertThat(members.put(ada)).isTrue();
        assertThat(members.put(RewatchMember.of("unknown", "discord:1", Locale.KOREAN))).isFalse();
        assertThat(members.put(ada.withReminder(true).withMovingProgress(true))).isTrue();
        assertThat(members.put(RewatchMember.of("a1", "discord:2", Locale.ENGLISH))).isTrue();
        members.advance("a1", 3);
        members.advance("a1", 2);
        assertThat(members.find("a1", "discord:1"))
                .contains(new RewatchMember("a1", "discord:1", Locale.KOREAN, true, true, 3));
        assertThat(members.findByRewatch("a1")).extracting(RewatchMember::watched).containsExactly(3, 0);
        assertThat(members.remove("a1", "discord:2")).isTrue();
        assertThat(members.remove("a1", "discord:2")).isFalse();
    }

    @Test
    void one_caller_reminds_a_member() {
        store.add(rewatch("a1", CHANNEL));
        var ada = RewatchMember.of("a1", "discord:1", Locale.KOREAN).withReminder(true);
        store.members().put(ada);
        assertThat(store.members().claimReminder(ada, NOW)).isTrue();
        assertThat(store.members().claimReminder(ada, NOW)).isFalse();
        store.members().put(ada.withReminder(false));
        assertThat(store.members().claimReminder(ada, NOW)).isFalse();
        assertThat(store.members().claimReminder(ada, NOW.plusSeconds(1))).isTrue();
    }

    @Test
    void a_person_is_forgotten() {
        store.add(rewatch("a1", CHANNEL));
        store.members().put(RewatchMember.of("a1", "discord:7", Locale.KOREAN));
        store.members().forget("discord:7");
        assertThat(store.members().findByViewer("discord:7")).isEmpty();
        assertThat(store.findByAuthor("discord:7")).isEmpty();
        assertThat(store.find("a1")).map(Rewatch::author).contains("");
    }

    @Test
    void a_server_is_moved_and_left() {
        store.add(changed(rewatch("a1", CHANNEL)));
        store.members().put(RewatchMember.of("a1", "discord:1", Locale.KOREAN));
        settings.movePlace(SERVER, "discord/server:2");
        assertThat(settings.outermostPlaces("discord")).containsExactly("discord/server:2");
        var moved = store.findByChannel(Place.parse("discord/server:2/channel:2")).orElseThrow();
        assertThat(moved.episode(2).thread()).map(Place::path).contains("discord/server:2/thread:9");
        settings.markLeft("discord/server:2");
        assertThat(store.members().findByRewatch("a1")).isEmpty();
        assertThat(settings.deleteIfLeft("discord/server:2", Duration.ofDays(-1))).isTrue();
        assertThat(store.find("a1")).isEmpty();
    }

    @Test
    void old_ones_are_deleted() {
        store.add(rewatch("a1", CHANNEL));
        store.deleteBefore(Instant.parse("2026-12-07T12:30:00Z"));
        assertThat(store.find("a1")).isPresent();
        store.deleteBefore(Instant.parse("2026-12-07T12:30:01Z"));
        assertThat(store.find("a1")).isEmpty();
        assertThat(store.findByChannel(CHANNEL)).isEmpty();
    }
}
