package okaybot.schedule.rewatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okaybot.messenger.MessengerRegistry;
import okaybot.place.Place;
import okaybot.schedule.PostDelivery;
import okaybot.schedule.rewatch.Rewatch.Status;
import okaybot.schedule.rewatch.RewatchEpisode.Stage;
import okaybot.settings.Setting;
import okaybot.settings.SettingEdit;
import okaybot.settings.Settings;
import okaybot.testing.FakeTaskQueue;
import okaybot.testing.InMemoryDeliveryLog;
import okaybot.testing.InMemoryRewatchStore;
import okaybot.testing.InMemorySettingsStore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

class RewatchRunnerTest {
    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
    private static final Place CHANNEL = Place.parse("test/server:1/channel:2");
    private static final Duration DAY = Duration.ofDays(1);

    private final InMemorySettingsStore settings = new InMemorySettingsStore();
    private final InMemoryRewatchStore store = new InMemoryRewatchStore();
    private final ThreadMessenger messenger = new ThreadMessenger();
    private final InMemoryDeliveryLog log = new InMemoryDeliveryLog();
    private final FakeTaskQueue queue = new FakeTaskQueue(NOW);
    private final RewatchScheduler scheduler = new RewatchScheduler(store, queue, queue.clock());

    private Rewatch start() throws InterruptedException {
        restart();
        var rewatch = Rewatch.of("abc", CHANNEL,
                RewatchPlanTest.plan("2026-12-01", "20:00", EnumSet.allOf(DayOfWeek.class), "UTC", 1), "test:ada",
                Locale.ENGLISH, 16, queue.clock().instant());
        assertThat(scheduler.start(rewatch)).isEqualTo(RewatchStore.Added.YES);
        queue.advance(Duration.ZERO);
        return rewatch;
    }

    private void restart() {
        var messengers = new MessengerRegistry();
        messengers.register("test", messenger);
        queue.register(RewatchScheduler.TASK_KIND, new RewatchRunner(store, new Settings(settings), messengers,
                new PostDelivery(messengers, log, queue.clock()),
                TestChat.withSeeds()::lore, queue.clock()));
    }

    private Rewatch stored() {
        return store.find("abc").orElseThrow();
    }

    private String ceiling(String token) {
        return settings.at("test/server:1/" + token).getOrDefault(Setting.CEILING.key(), "none");
    }

    /// What was posted since the last call.
    private List<String> posted() {
        var posted = List.copyOf(messenger.log);
        messenger.log.clear();
        return posted;
    }

    private void setAnswers(String value) {
        settings.edit("", List.of(new SettingEdit(CHANNEL.path(), Setting.ANSWER.key(), Optional.of(value))));
    }

    @Test
    void nothing_is_posted_while_the_bot_is_switched_off_in_the_channel() throws Exception {
        var rewatch = start();
        posted();
        store.members().put(RewatchMember.of(rewatch.id(), "test:bo", Locale.ENGLISH).withReminder(true));
        setAnswers("no");
        queue.advance(DAY);
        assertThat(posted()).containsExactly("test:bo: Episode 1 begins soon");
        assertThat(ceiling("channel:2")).isEqualTo("1");
        setAnswers("yes");
        queue.advance(DAY);
        assertThat(posted()).contains("channel:2: Episode 2 begins soon", "thread:116: Episode 2");
    }

    @Test
    void an_episode_is_announced_begun_and_talked_about() throws Exception {
        var rewatch = start();
        scheduler.edit(rewatch, current -> current.withRole(Optional.of("77")));
        queue.advanceTo(Instant.parse("2026-12-01T20:30:00Z"));
        assertThat(posted()).containsExactly("channel:2: Rewatch: It's Okay to Not Be Okay",
                "channel:2: Episode 1 begins soon", "open Episode 1", "thread:116: Episode 1",
                "channel:2: Episode 1 begins now ▶️", "role 77");
        assertThat(List.of(ceiling("thread:116"), ceiling("channel:2"))).containsExactly("1", "none");
        queue.advanceTo(Instant.parse("2026-12-01T21:30:00Z"));
        assertThat(posted()).containsExactly("thread:116: Episode 1: what do you think?");
        assertThat(ceiling("channel:2")).isEqualTo("1");
    }

    /// The process was killed while it posted that an episode begins.
    @Test
    void a_post_that_was_begun_counts_as_sent() throws Exception {
        start();
        posted();
        assertThat(log.begin("rewatch:abc:begin:1:" + stored().episode(1).begins().getEpochSecond(), NOW)).isEmpty();
        queue.advanceTo(Instant.parse("2026-12-01T21:30:00Z"));
        assertThat(posted()).containsExactly("channel:2: Episode 1 begins soon", "open Episode 1",
                "thread:116: Episode 1", "thread:116: Episode 1: what do you think?");
    }

    /// With a skipped episode, a restart in the middle, a deleted thread and a right that is lost and given back.
    @Test
    void sixteen_episodes_are_watched() throws Exception {
        start();
        queue.advance(DAY.multipliedBy(2));
        scheduler.edit(stored(), current -> current.skip(4));
        queue.advance(DAY);
        messenger.failures.put(stored().episode(3).thread().orElseThrow().token(), true);
        restart();
        queue.advance(DAY.multipliedBy(2));
        messenger.failures.put("channel:2", true);
        queue.advance(DAY.multipliedBy(3));
        assertThat(stored().status()).isEqualTo(Status.FAILED);
        assertThat(messenger.log).containsOnlyOnce("test:ada: Your rewatch is on hold");
        assertThat(messenger.texts.get("test:ada: Your rewatch is on hold")).contains("#channel:2",
                "No access to channel:2.", "/rewatch resume");
        assertThat(messenger.events.values()).extracting(event -> event.start())
                .allMatch(queue.clock().instant()::isAfter);
        messenger.failures.clear();
        scheduler.edit(stored(), current -> current.resume(queue.clock().instant()));
        queue.advance(DAY.multipliedBy(20));
        assertThat(stored().status()).isEqualTo(Status.FINISHED);
        assertThat(stored().episodes()).extracting(RewatchEpisode::stage)
                .satisfies(stages -> assertThat(stages.get(3)).isEqualTo(Stage.SKIPPED))
                .filteredOn(stage -> stage == Stage.WATCHED).hasSize(15);
        for (var episode : stored().episodes()) {
            var times = episode.number() == 4 ? 0 : 1;
            assertThat(messenger.log).filteredOn(("channel:2: Episode " + episode.number() + " begins now ▶️")::equals)
                    .hasSize(times);
            assertThat(messenger.log)
                    .filteredOn(line -> line.endsWith(": Episode " + episode.number() + ": what do you think?"))
                    .hasSize(times);
        }
        assertThat(messenger.log).endsWith("channel:2: That was the last episode 🎉");
        assertThat(ceiling("channel:2")).isEqualTo("end");
    }

    @Test
    void a_passing_failure_is_tried_again_for_an_hour() throws Exception {
        start();
        messenger.failures.put("channel:2", false);
        queue.advanceTo(Instant.parse("2026-12-01T20:20:00Z"));
        messenger.failures.clear();
        queue.advanceTo(Instant.parse("2026-12-01T20:25:00Z"));
        assertThat(posted()).containsExactly("channel:2: Rewatch: It's Okay to Not Be Okay", "open Episode 1",
                "thread:116: Episode 1", "channel:2: Episode 1 begins now ▶️");
        messenger.failures.put("thread:116", false);
        queue.advanceTo(Instant.parse("2026-12-02T12:00:00Z"));
        assertThat(posted()).isEmpty();
        assertThat(ceiling("channel:2")).isEqualTo("1");
    }

    @Test
    void what_was_missed_while_no_instance_ran_is_not_posted() throws Exception {
        start();
        posted();
        queue.sleepUntil(Instant.parse("2026-12-03T12:00:00Z"));
        queue.advance(Duration.ZERO);
        assertThat(posted()).isEmpty();
        assertThat(ceiling("channel:2")).isEqualTo("2");
        queue.advance(Duration.ofHours(9));
        assertThat(posted()).contains("channel:2: Episode 3 begins now ▶️");
    }

    @Test
    void without_threads_people_talk_in_the_channel() throws Exception {
        messenger.hasThreads = false;
        start();
        queue.advance(DAY);
        assertThat(posted()).contains("channel:2: Episode 1 begins now ▶️", "channel:2: Episode 1: what do you think?");
        assertThat(messenger.texts.get("channel:2: Episode 1 begins now ▶️")).contains("right here");
    }

    @Test
    void the_calendar_follows_the_plan() throws Exception {
        start();
        assertThat(messenger.events).hasSize(16);
        scheduler.edit(stored(), current -> current.skip(2).postpone());
        queue.advance(Duration.ZERO);
        assertThat(messenger.events).hasSize(15);
        assertThat(messenger.events.values()).anySatisfy(event -> {
            assertThat(event.name()).isEqualTo("It's Okay to Not Be Okay: episode 1");
            assertThat(event.start()).isEqualTo("2026-12-02T20:00:00Z");
        });
        scheduler.edit(stored(), Rewatch::pause);
        messenger.failures.put("calendar", false);
        queue.advance(Duration.ofMinutes(10));
        assertThat(messenger.events).hasSize(15);
        messenger.failures.clear();
        queue.advance(Duration.ofMinutes(10));
        assertThat(messenger.events).isEmpty();
        scheduler.edit(stored(), current -> current.resume(NOW));
        queue.advance(Duration.ZERO);
        assertThat(messenger.events).hasSize(15);
        scheduler.edit(stored(), Rewatch::stop);
        queue.advance(Duration.ZERO);
        assertThat(messenger.events).isEmpty();
        assertThat(store.find("abc")).isEmpty();
    }

    /// Such as after the hundredth event of a server.
    @Test
    void where_events_cannot_be_made_the_rewatch_goes_on() throws Exception {
        messenger.failures.put("calendar", true);
        start();
        queue.advance(DAY);
        assertThat(messenger.events).isEmpty();
        assertThat(posted()).contains("channel:2: Episode 1 begins now ▶️");
        assertThat(stored().wantsEvents()).isFalse();
    }

    @Test
    void who_wants_it_is_reminded_once_and_their_progress_moves_along() throws Exception {
        start();
        store.put(RewatchMember.of("abc", "test:bo", Locale.KOREAN).withReminder(true).withMovingProgress(true));
        store.put(RewatchMember.of("abc", "test:cy", Locale.ENGLISH).withMovingProgress(true));
        store.put(RewatchMember.of("abc", "test:di", Locale.ENGLISH).withReminder(true));
        settings.setProgress("test:cy", Optional.of(16));
        messenger.failures.put("test:di", true);
        queue.advance(DAY);
        assertThat(messenger.log).filteredOn(line -> line.startsWith("test:")).hasSize(1).first().asString()
                .startsWith("test:bo: ");
        assertThat(settings.progress("test:bo")).contains(1);
        assertThat(settings.progress("test:cy")).contains(16);
        assertThat(store.findByRewatch("abc")).extracting(RewatchMember::watched).containsExactly(1, 1, 0);
        assertThat(store.find("abc", "test:di")).map(RewatchMember::wantsReminder).contains(false);
    }

    /// Admins may lower the ceiling of a thread.
    @Test
    void nothing_is_talked_about_beyond_the_ceiling_of_the_place() throws Exception {
        start();
        queue.advance(DAY.multipliedBy(15).plusHours(8).plusMinutes(30));
        var thread = stored().episode(16).thread().orElseThrow();
        settings.edit("test:ada", List.of(new SettingEdit(thread.path(), Setting.CEILING.key(), Optional.of("0"))));
        queue.advance(Duration.ofHours(1));
        assertThat(messenger.texts.get(thread.token() + ": Episode 16: what do you think?")).isNotNull()
                .doesNotContain("sources disagree");
    }

    @Test
    void a_higher_ceiling_stays() throws Exception {
        settings.edit("test:ada", List.of(new SettingEdit(CHANNEL.path(), Setting.CEILING.key(), Optional.of("9"))));
        start();
        queue.advance(DAY);
        assertThat(ceiling("channel:2")).isEqualTo("9");
    }
}
