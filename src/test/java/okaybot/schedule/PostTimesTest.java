package okaybot.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.messenger.Messenger;
import okaybot.messenger.MessengerRegistry;
import okaybot.place.Place;
import okaybot.schedule.ScheduledPost.PostState;
import okaybot.settings.Settings;
import okaybot.testing.FakeTaskQueue;
import okaybot.testing.InMemoryDeliveryLog;
import okaybot.testing.InMemoryScheduleStore;
import okaybot.testing.InMemorySettingsStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Posts at random times for 400 days over at least two changes of daylight saving, compared with somebody who looks at the clock on
/// the wall each minute.
class PostTimesTest {
    private static final Instant START = Instant.parse("2026-02-11T05:17:00Z");
    private static final int DAYS = 400;
    private static final int RANDOM_POSTS = 6;
    /// Each of these is left out or comes twice on some day in some of the zones.
    private static final List<String> CHANGED_TIMES = List.of("00:15", "01:45", "02:15", "23:45");

    private final FakeTaskQueue queue = new FakeTaskQueue(START);
    private final List<String> posted = new ArrayList<>();

    /// In Berlin and New York the clock is changed at night by an hour, on Lord Howe Island by half an hour, in Santiago at midnight,
    /// and in Seoul never.
    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Santiago",
        "Asia/Seoul"})
    void each_post_is_made_once_at_its_local_time(String zone) throws Exception {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var recurrences = new ArrayList<Recurrence>();
        for (var time : CHANGED_TIMES) {
            recurrences.add(new Recurrence(LocalTime.parse(time), EnumSet.allOf(DayOfWeek.class), ZoneId.of(zone)));
        }
        for (var i = 0; i < RANDOM_POSTS; i++) {
            recurrences.add(recurrence(random, ZoneId.of(zone)));
        }
        run(recurrences, random);
        assertThat(posted).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(expected(recurrences));
    }

    /// Half of the times are in the hours in which clocks are changed.
    private static Recurrence recurrence(Random random, ZoneId zone) {
        var hour = random.nextBoolean() ? random.nextInt(4) : random.nextInt(24);
        var days = Arrays.stream(DayOfWeek.values()).filter(_ -> random.nextInt(3) > 0).collect(Collectors.toSet());
        days.add(DayOfWeek.SUNDAY);
        return new Recurrence(LocalTime.of(hour, random.nextInt(60)), days, zone);
    }

    /// The bot is restarted now and then, and is offline for less than an hour meanwhile.
    private void run(List<Recurrence> recurrences, Random random) throws InterruptedException {
        var store = new InMemoryScheduleStore();
        var scheduler = new PostScheduler(store, queue, queue.clock());
        for (var i = 0; i < recurrences.size(); i++) {
            scheduler.add(new ScheduledPost("p" + i, Place.parse("test/server:1/channel:" + i), "quote",
                    recurrences.get(i), "", Locale.ENGLISH, PostState.ACTIVE, Optional.empty()));
        }
        var end = START.plus(Duration.ofDays(DAYS));
        while (queue.clock().instant().isBefore(end)) {
            start(store);
            var restart = queue.clock().instant().plus(Duration.ofHours(random.nextInt(1, 24 * 20)));
            queue.advanceTo(restart.isBefore(end) ? restart : end);
            if (restart.isBefore(end.minus(Duration.ofHours(1)))) {
                queue.sleepUntil(restart.plus(Duration.ofMinutes(random.nextInt(60))));
            }
        }
    }

    private void start(ScheduleStore store) {
        var messengers = new MessengerRegistry();
        messengers.register("test", new Messenger() {
            @Override
            public Optional<String> post(Place place, Answer answer, Optional<String> requestId) {
                var parts = requestId.orElseThrow().split(":", -1);
                var due = Instant.ofEpochMilli(Long.parseLong(parts[parts.length - 1]));
                assertThat(Duration.between(due, queue.clock().instant())).isBetween(Duration.ZERO,
                        Duration.ofHours(1));
                posted.add(place.levels().getLast().id() + " " + due);
                return Optional.empty();
            }
        });
        var runner = new PostRunner(store, (post, _) -> Optional.of(
                Answer.ofSentence("Title", "Words.", List.of(), CommandLine.of("quote"), Locale.ENGLISH)),
                new PostDelivery(messengers, new InMemoryDeliveryLog(), queue.clock()),
                new AuthorNotifier(messengers, new Settings(new InMemorySettingsStore())), queue.clock(),
                new CompositeMeterRegistry());
        queue.register(PostScheduler.TASK_KIND, runner);
        runner.scheduleMissing(queue);
    }

    /// A post is made in the first minute in which the clock on the wall shows its time of that day, or a later one.
    private static Set<String> expected(List<Recurrence> recurrences) {
        var expected = new TreeSet<String>();
        var zone = recurrences.getFirst().zone();
        var latest = START.atZone(zone).toLocalDateTime();
        for (var minute = 1; minute <= DAYS * 24 * 60; minute++) {
            var now = START.plus(Duration.ofMinutes(minute));
            var wall = now.atZone(zone).toLocalDateTime();
            for (var i = 0; i < recurrences.size(); i++) {
                var due = wall.toLocalDate().atTime(recurrences.get(i).time());
                if (latest.isBefore(due) && !wall.isBefore(due)
                        && recurrences.get(i).days().contains(wall.getDayOfWeek())) {
                    expected.add(i + " " + now);
                }
            }
            latest = wall.isAfter(latest) ? wall : latest;
        }
        return expected;
    }
}
