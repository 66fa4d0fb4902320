package okaybot.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.messenger.DeliveryException;
import okaybot.messenger.Messenger;
import okaybot.messenger.MessengerRegistry;
import okaybot.place.Place;
import okaybot.place.Place.LevelType;
import okaybot.schedule.ScheduledPost.Kind;
import okaybot.schedule.ScheduledPost.Outcome;
import okaybot.schedule.ScheduledPost.PostState;
import okaybot.settings.Settings;
import okaybot.testing.FakeTaskQueue;
import okaybot.testing.InMemoryDeliveryLog;
import okaybot.testing.InMemoryScheduleStore;
import okaybot.testing.InMemorySettingsStore;
import okaybot.testing.PlainText;
import okaybot.text.MultilingualSentence;
import org.junit.jupiter.api.Test;

class PostRunnerTest {
    private static final String UNCERTAIN = "I can't tell whether it arrived: the connection broke, or I was stopped, while I "
            + "posted it. I don't post it twice.";
    private static final Instant START = Instant.parse("2026-11-26T12:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-26T19:00:00Z");
    private static final Instant NEXT = Instant.parse("2026-11-27T19:00:00Z");
    private static final ScheduledPost POST = new ScheduledPost("a1",
            Place.parse("discord/server:1/channel:2"), "quote",
            new Recurrence(LocalTime.of(20, 0), EnumSet.allOf(DayOfWeek.class), ZoneId.of("Europe/Berlin")),
            "discord:7", Locale.ENGLISH, PostState.ACTIVE, Optional.empty());

    private final FakeTaskQueue queue = new FakeTaskQueue(START);
    private final InMemoryScheduleStore store = new InMemoryScheduleStore();
    private final PostScheduler scheduler = new PostScheduler(store, queue, queue.clock());
    private final Platform platform = new Platform();
    private final InMemoryDeliveryLog log = new InMemoryDeliveryLog();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private boolean hasSomethingToSay = true;
    private Set<LevelType> unknown = Set.of();
    private Optional<String> postingProblem = Optional.empty();
    private Duration repeatWindow = Duration.ZERO;

    /// A platform that refuses some posts.
    private final class Platform implements Messenger {
        private final List<String> posted = new ArrayList<>();
        private final List<String> told = new ArrayList<>();
        private final Deque<DeliveryException> failures = new ArrayDeque<>();

        @Override
        public Optional<String> post(Place place, Answer answer, Optional<String> requestId)
                throws DeliveryException {
            if (!failures.isEmpty()) {
                throw failures.remove();
            }
            posted.add(queue.clock().instant() + " " + place.path() + " " + answer.title() + " "
                    + requestId.orElseThrow());
            return Optional.empty();
        }

        @Override
        public Duration repeatWindow(Place place) {
            return repeatWindow;
        }

        @Override
        public Place withLevels(Place inner) {
            return new Place(inner.platform(), inner.levels(), unknown);
        }

        @Override
        public Optional<String> postingProblem(Place place, Locale locale) {
            return postingProblem;
        }

        @Override
        public void tell(String viewer, Answer answer) {
            told.add(viewer + "\n" + PlainText.of(answer));
        }

        @Override
        public Optional<String> name(Place inner) {
            return Optional.of("#general");
        }
    }

    PostRunnerTest() {
        start();
    }

    /// Starts the bot again.
    private void start() {
        var messengers = new MessengerRegistry();
        messengers.register("discord", platform);
        var runner = new PostRunner(store,
                (post, _) -> Optional.of(answer(post)).filter(_ -> hasSomethingToSay),
                new PostDelivery(messengers, log, queue.clock()),
                new AuthorNotifier(messengers, new Settings(new InMemorySettingsStore())),
                queue.clock(), meters);
        queue.register(PostScheduler.TASK_KIND, runner);
        runner.scheduleMissing(queue);
    }

    private static Answer answer(ScheduledPost post) {
        var answer = Answer.ofSentence(post.line(), "Words.", List.of(), CommandLine.of(post.line()), post.locale());
        return post.line().equals("broken") ? answer.asError("broken") : answer;
    }

    private static String posted(Instant at, Instant due) {
        return at + " discord/server:1/channel:2 quote schedule:discord/server:1 a1:" + due.toEpochMilli();
    }

    private ScheduledPost stored() {
        return store.find(POST.place().outermost(), "a1").orElseThrow();
    }

    private Optional<Instant> nextTask() {
        return queue.due(PostScheduler.TASK_KIND, POST.taskId());
    }

    private double count(String outcome) {
        return meters.counter("okaybot.posts", "platform", "discord", "outcome", outcome).count();
    }

    @Test
    void it_is_posted_each_time_it_is_due() throws Exception {
        scheduler.add(POST);
        queue.advance(Duration.ofDays(2));
        assertThat(platform.posted).containsExactly(posted(DUE, DUE), posted(NEXT, NEXT));
        assertThat(last()).contains(new Outcome(NEXT, Kind.POSTED, ""));
        scheduler.update(POST.withState(PostState.PAUSED));
        queue.advance(Duration.ofDays(2));
        assertThat(platform.posted).hasSize(2);
        scheduler.update(POST);
        queue.advance(Duration.ofDays(1));
        assertThat(platform.posted).hasSize(3);
        scheduler.remove(POST);
        queue.advance(Duration.ofDays(2));
        assertThat(platform.posted).hasSize(3);
    }

    @Test
    void nothing_is_posted_when_there_is_nothing_to_say() throws Exception {
        scheduler.add(POST);
        hasSomethingToSay = false;
        queue.advance(Duration.ofDays(1));
        assertThat(platform.posted).isEmpty();
        assertThat(stored().last()).isEmpty();
        hasSomethingToSay = true;
        queue.advance(Duration.ofDays(1));
        assertThat(platform.posted).containsExactly(posted(NEXT, NEXT));
    }

    @Test
    void it_is_late_for_at_most_an_hour() throws Exception {
        scheduler.add(POST);
        queue.sleepUntil(DUE.plus(Duration.ofMinutes(59)));
        start();
        queue.advance(Duration.ZERO);
        assertThat(platform.posted).containsExactly(posted(DUE.plus(Duration.ofMinutes(59)), DUE));
        queue.sleepUntil(NEXT.plus(Duration.ofMinutes(61)));
        queue.advance(Duration.ZERO);
        assertThat(platform.posted).hasSize(1);
        assertThat(last()).contains(new Outcome(NEXT, Kind.SKIPPED, "I was not online then."));
        assertThat(stored().state()).isEqualTo(PostState.ACTIVE);
        assertThat(nextTask()).contains(NEXT.plus(Duration.ofDays(1)));
    }

    /// Of the days on which the bot was not running, only the last one is not too late.
    @Test
    void after_a_long_outage_only_the_last_one_is_posted() throws Exception {
        scheduler.add(POST);
        var restart = NEXT.plus(Duration.ofDays(9)).plusSeconds(600);
        queue.sleepUntil(restart);
        start();
        queue.advance(Duration.ofHours(2));
        assertThat(platform.posted).containsExactly(posted(restart, NEXT.plus(Duration.ofDays(9))));
    }

    @Test
    void a_platform_that_is_down_is_tried_again_for_an_hour() throws Exception {
        scheduler.add(POST);
        for (var i = 0; i < 5; i++) {
            platform.failures.add(new DeliveryException(_ -> "Discord cannot be reached.", null));
        }
        queue.advanceTo(DUE.plus(Duration.ofMinutes(3)));
        assertThat(stored().last()).isEmpty();
        queue.advanceTo(DUE.plus(Duration.ofHours(1)));
        assertThat(platform.posted).containsExactly(posted(DUE.plus(FakeTaskQueue.RETRY.multipliedBy(5)), DUE));
        for (var i = 0; i < 100; i++) {
            platform.failures.add(new DeliveryException(_ -> "Discord cannot be reached.", null));
        }
        queue.advanceTo(NEXT.plus(Duration.ofHours(2)));
        assertThat(platform.posted).hasSize(1);
        assertThat(last()).contains(new Outcome(NEXT, Kind.SKIPPED, "Discord cannot be reached."));
        assertThat(platform.told).isEmpty();
        platform.failures.clear();
        queue.advance(Duration.ofDays(1));
        assertThat(platform.posted).hasSize(2);
    }

    @Test
    void a_final_error_stops_it_and_its_author_is_told_once() throws Exception {
        scheduler.add(POST);
        platform.failures.add(new DeliveryException(_ -> "I may not post there.", true, null));
        queue.advance(Duration.ofDays(3));
        assertThat(platform.posted).isEmpty();
        assertThat(stored().state()).isEqualTo(PostState.FAILED);
        assertThat(last()).contains(new Outcome(DUE, Kind.REFUSED, "I may not post there."));
        assertThat(nextTask()).isEmpty();
        assertThat(platform.told).containsExactly("""
                discord:7
                A scheduled post has stopped
                I no longer post /quote in #general. I may not post there. Once that is fixed, type \
                /schedule resume a1 there.
                """);
        scheduler.update(stored().withState(PostState.ACTIVE));
        queue.advance(Duration.ofDays(1));
        assertThat(platform.posted).hasSize(1);
        assertThat(List.of(count("refused"), count("posted"))).containsExactly(1.0, 1.0);
    }

    @Test
    void what_stops_several_posts_is_told_once() throws Exception {
        for (var id : List.of("a1", "b2", "c3")) {
            scheduler.add(new ScheduledPost(id, POST.place(), "quote", POST.recurrence(), "discord:7", Locale.ENGLISH,
                    PostState.ACTIVE, Optional.empty()));
        }
        platform.failures.add(new DeliveryException(_ -> "I may not post there.", true, null));
        platform.failures.add(new DeliveryException(_ -> "I may not post there.", true, null));
        platform.failures.add(new DeliveryException(_ -> "The channel is gone.", true, null));
        queue.advance(Duration.ofDays(1));
        assertThat(store.findActive()).isEmpty();
        assertThat(platform.told).hasSize(2).first().asString().contains("I may not post there.");
    }

    /// Discord cannot say in which category a channel is, so that nobody knows whether the bot may post there.
    @Test
    void a_place_that_is_not_known_is_tried_again() throws Exception {
        scheduler.add(POST);
        unknown = Set.of(LevelType.CATEGORY);
        queue.advanceTo(DUE.plus(Duration.ofMinutes(3)));
        assertThat(stored().last()).isEmpty();
        unknown = Set.of();
        queue.advanceTo(DUE.plus(Duration.ofMinutes(5)));
        assertThat(platform.posted).containsExactly(posted(DUE.plus(Duration.ofMinutes(4)), DUE));
        unknown = Set.of(LevelType.CATEGORY);
        queue.advanceTo(NEXT.plus(Duration.ofHours(2)));
        assertThat(last()).contains(new Outcome(NEXT, Kind.SKIPPED,
                "I couldn't see which category this is in, so I didn't know whether I may post there."));
        postingProblem = Optional.of("The channel is gone.");
        queue.advance(Duration.ofDays(1));
        assertThat(stored().state()).isEqualTo(PostState.FAILED);
        assertThat(platform.told).singleElement().asString().contains("The channel is gone.");
    }

    @Test
    void a_line_that_has_no_answer_any_more_stops_it() throws Exception {
        scheduler.add(POST.withLine("broken"));
        queue.advance(Duration.ofDays(1));
        assertThat(platform.posted).isEmpty();
        assertThat(last()).contains(new Outcome(DUE, Kind.REFUSED, "There is no answer to /broken any more."));
        assertThat(platform.told).hasSize(1);
    }

    /// The process was killed after it had set up a post, or after it had made one.
    @Test
    void a_restart_loses_and_repeats_nothing() throws Exception {
        store.add(POST);
        start();
        assertThat(nextTask()).contains(DUE);
        queue.advanceTo(DUE);
        queue.schedule(PostScheduler.TASK_KIND, POST.taskId(), DUE);
        start();
        queue.advance(Duration.ofMinutes(5));
        assertThat(platform.posted).containsExactly(posted(DUE, DUE));
        assertThat(nextTask()).contains(NEXT);
    }

    /// What became of it, in English.
    private Optional<Outcome> last() {
        return stored().last().map(outcome -> new Outcome(outcome.due(), outcome.kind(),
                MultilingualSentence.in(outcome.problem(), Locale.ENGLISH)));
    }

    @Test
    void a_post_that_may_not_have_arrived_is_not_sent_again() throws Exception {
        scheduler.add(POST);
        platform.failures.add(DeliveryException.uncertain(_ -> "The connection broke.", new IOException()));
        queue.advance(Duration.ofHours(9));
        assertThat(platform.posted).isEmpty();
        assertThat(last()).contains(new Outcome(DUE, Kind.POSTED, UNCERTAIN));
        assertThat(nextTask()).contains(NEXT);
    }

    /// The process was killed while it sent a post, and a platform cannot tell whether that was made already.
    @Test
    void what_was_begun_counts_as_sent() throws Exception {
        scheduler.add(POST);
        assertThat(log.begin(requestId(DUE), DUE)).isEmpty();
        queue.sleepUntil(DUE.plusSeconds(60));
        start();
        queue.advance(Duration.ZERO);
        assertThat(platform.posted).isEmpty();
        assertThat(last()).contains(new Outcome(DUE, Kind.POSTED, UNCERTAIN));
        queue.advance(Duration.ofDays(1));
        assertThat(platform.posted).containsExactly(posted(NEXT, NEXT));
    }

    /// The same, and the platform can tell for some minutes.
    @Test
    void what_was_begun_is_sent_again_where_the_platform_can_tell() throws Exception {
        repeatWindow = Duration.ofMinutes(2);
        scheduler.add(POST);
        assertThat(log.begin(requestId(DUE), DUE)).isEmpty();
        assertThat(log.begin(requestId(NEXT), NEXT)).isEmpty();
        queue.sleepUntil(DUE.plusSeconds(60));
        start();
        queue.advance(Duration.ZERO);
        assertThat(platform.posted).containsExactly(posted(DUE.plusSeconds(60), DUE));
        queue.sleepUntil(NEXT.plusSeconds(120));
        start();
        queue.advance(Duration.ZERO);
        assertThat(platform.posted).hasSize(1);
    }

    private static String requestId(Instant due) {
        return "schedule:discord/server:1 a1:" + due.toEpochMilli();
    }
}
