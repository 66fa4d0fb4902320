package okaybot.schedule.rewatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import okaybot.place.Place;
import okaybot.schedule.rewatch.Rewatch.Status;
import okaybot.schedule.rewatch.RewatchEpisode.Stage;
import okaybot.schedule.rewatch.RewatchStep.Kind;
import org.junit.jupiter.api.Test;

class RewatchTest {
    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

    private static Rewatch rewatch(int episodesPerDay) {
        return Rewatch.of("abc", Place.parse("test/server:1/channel:2"),
                RewatchPlanTest.plan("2026-12-01", "20:00", EnumSet.allOf(DayOfWeek.class), "UTC", episodesPerDay),
                "test:ada", Locale.ENGLISH, 4, NOW);
    }

    private static String calendar(Rewatch rewatch) {
        return rewatch.episodes().stream().filter(RewatchEpisode::isAhead)
                .map(episode -> episode.number() + " " + episode.begins().toString().substring(8, 16))
                .collect(Collectors.joining(", "));
    }

    @Test
    void an_episode_is_planned_for_each_day() {
        assertThat(calendar(rewatch(1))).isEqualTo("1 01T20:00, 2 02T20:00, 3 03T20:00, 4 04T20:00");
    }

    @Test
    void when_one_is_left_out_the_others_stay_on_their_days() {
        assertThat(calendar(rewatch(1).skip(2))).isEqualTo("1 01T20:00, 3 03T20:00, 4 04T20:00");
    }

    @Test
    void when_a_day_is_left_out_all_move() {
        assertThat(calendar(rewatch(1).postpone())).isEqualTo("1 02T20:00, 2 03T20:00, 3 04T20:00, 4 05T20:00");
        assertThat(calendar(rewatch(2).postpone())).isEqualTo("1 02T20:00, 2 02T21:30, 3 03T20:00, 4 03T21:30");
        assertThat(calendar(rewatch(2).with(1, episode -> episode.withStage(Stage.WATCHED)).postpone()))
                .isEqualTo("2 02T20:00, 3 02T21:30, 4 03T20:00");
    }

    @Test
    void after_a_pause_it_goes_on_where_it_was() {
        var paused = rewatch(1).with(1, episode -> episode.withStage(Stage.WATCHED)).pause();
        assertThat(calendar(paused.resume(Instant.parse("2026-12-02T19:59:00Z"))))
                .isEqualTo("2 02T20:00, 3 03T20:00, 4 04T20:00");
        assertThat(calendar(paused.resume(Instant.parse("2026-12-24T12:00:00Z"))))
                .isEqualTo("2 24T20:00, 3 25T20:00, 4 26T20:00");
    }

    @Test
    void what_was_announced_before_a_pause_is_announced_again() {
        var resumed = rewatch(1).with(1, episode -> episode.withStage(Stage.REMINDED)).pause()
                .resume(Instant.parse("2026-12-05T12:00:00Z"));
        assertThat(resumed.episode(1).stage()).isEqualTo(Stage.PLANNED);
    }

    @Test
    void its_steps_follow_each_other() {
        assertThat(steps(rewatch(1).skip(2).skip(3))).containsExactly("INVITE 0 1970-01-01T00:00",
                "ANNOUNCE 1 2026-12-01T19:00", "REMIND 1 2026-12-01T19:00", "BEGIN 1 2026-12-01T20:00",
                "TALK 1 2026-12-01T21:30", "ANNOUNCE 4 2026-12-04T19:00", "REMIND 4 2026-12-04T19:00",
                "BEGIN 4 2026-12-04T20:00", "TALK 4 2026-12-04T21:30", "FINISH 0 2026-12-04T21:30");
    }

    @Test
    void the_second_episode_of_a_day_is_not_announced() {
        assertThat(steps(rewatch(2).skip(3).skip(4))).containsExactly("INVITE 0 1970-01-01T00:00",
                "ANNOUNCE 1 2026-12-01T19:00", "REMIND 1 2026-12-01T19:00", "BEGIN 1 2026-12-01T20:00",
                "TALK 1 2026-12-01T21:30", "BEGIN 2 2026-12-01T21:30", "TALK 2 2026-12-01T23:00",
                "FINISH 0 2026-12-01T23:00");
    }

    @Test
    void one_that_does_not_go_on_has_no_step() {
        var active = rewatch(1);
        assertThat(List.of(active.pause(), active.stop(), active.fail("no right"), active
                .withStatus(Status.FINISHED))).allSatisfy(rewatch -> assertThat(RewatchStep.next(rewatch)).isEmpty());
    }

    @Test
    void nothing_is_posted_that_helps_nobody_any_more() {
        var rewatch = rewatch(1);
        var begins = rewatch.episode(1).begins();
        assertThat(new RewatchStep(Kind.ANNOUNCE, 1, begins).isTooLate(rewatch, begins.minusSeconds(1))).isFalse();
        assertThat(new RewatchStep(Kind.ANNOUNCE, 1, begins).isTooLate(rewatch, begins)).isTrue();
        assertThat(new RewatchStep(Kind.BEGIN, 1, begins).isTooLate(rewatch, begins.plus(Duration.ofHours(1))))
                .isFalse();
        assertThat(new RewatchStep(Kind.BEGIN, 1, begins).isTooLate(rewatch, begins.plus(Duration.ofMinutes(61))))
                .isTrue();
    }

    @Test
    void the_calendar_is_changed_where_a_time_has_changed() {
        var event = new RewatchEpisode.Event("7", NOW);
        var planned = RewatchEpisode.planned(1, NOW.plusSeconds(60));
        var written = planned.withEvent(Optional.of(new RewatchEpisode.Event("7", planned.begins())));
        assertThat(planned.lacksEvent(NOW)).isTrue();
        assertThat(planned.lacksEvent(planned.begins())).isFalse();
        assertThat(written.lacksEvent(NOW)).isFalse();
        assertThat(written.hasOutdatedEvent(true)).isFalse();
        assertThat(written.hasOutdatedEvent(false)).isTrue();
        assertThat(planned.withEvent(Optional.of(event)).hasOutdatedEvent(true)).isTrue();
        assertThat(written.withStage(Stage.SKIPPED).hasOutdatedEvent(true)).isTrue();
    }

    /// All steps, each made when it is due.
    private static List<String> steps(Rewatch begun) {
        var steps = new ArrayList<String>();
        var rewatch = begun;
        for (var next = RewatchStep.next(rewatch); next.isPresent(); next = RewatchStep.next(rewatch)) {
            var step = next.get();
            steps.add(step.kind() + " " + step.episode() + " " + step.due().toString().substring(0, 16));
            rewatch = step.applyTo(rewatch);
        }
        return steps;
    }
}
