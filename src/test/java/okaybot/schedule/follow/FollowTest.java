package okaybot.schedule.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import okaybot.answer.Answer;
import okaybot.lore.Lore;
import okaybot.messenger.DeliveryException;
import okaybot.messenger.Messenger;
import okaybot.messenger.MessengerRegistry;
import okaybot.place.Place;
import okaybot.place.Place.LevelType;
import okaybot.problem.InvalidInputException;
import okaybot.schedule.PostDelivery;
import okaybot.settings.SettingEdit;
import okaybot.settings.Settings;
import okaybot.testing.EditableSeeds;
import okaybot.testing.FakeTaskQueue;
import okaybot.testing.InMemoryDeliveryLog;
import okaybot.testing.InMemoryFollowStore;
import okaybot.testing.InMemorySettingsStore;
import okaybot.testing.PlainText;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// News of a small show, posted to a channel.
class FollowTest {
    private static final Place CHANNEL = TestChat.CHANNEL;
    private static final String STATUS = "{text: Nothing is announced first., sources: [weekly]}";
    private static final String ANNOUNCED = "{text: It is announced., sources: [weekly]}";
    private static final String WEEKLY = "{id: weekly, name: The Weekly first, date: 2023-06-26, about: A paper first.}";

    private final InMemoryFollowStore store = new InMemoryFollowStore();
    private final InMemorySettingsStore settings = new InMemorySettingsStore();
    private final InMemoryDeliveryLog log = new InMemoryDeliveryLog();
    private final FakeTaskQueue queue = new FakeTaskQueue(TestChat.NOW);
    private final List<String> posted = new ArrayList<>();
    private final List<String> requestIds = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private Set<LevelType> unknown = Set.of();
    private Optional<DeliveryException> failure = Optional.empty();
    private final EditableSeeds seeds;
    private final AtomicReference<Lore> lore;
    private NewsScheduler scheduler;

    FollowTest(@TempDir Path folder) throws InvalidInputException {
        seeds = new EditableSeeds(folder);
        lore = new AtomicReference<>(edition(STATUS, STATUS));
        scheduler = start(lore);
    }

    /// An instance of the bot. The handler of the last one that was started runs the tasks.
    private NewsScheduler start(AtomicReference<Lore> content) {
        var messengers = new MessengerRegistry();
        messengers.register("test", new Recorder());
        queue.register(NewsScheduler.TASK_KIND, new NewsRunner(store,
                new NewsAudience(new Settings(settings), messengers, new PostDelivery(messengers, log, queue.clock()),
                        content::get),
                content::get, queue.clock()));
        return new NewsScheduler(store, queue, content::get, queue.clock());
    }

    private void restart() {
        scheduler = start(lore);
    }

    private final class Recorder implements Messenger {
        @Override
        public Optional<String> post(Place place, Answer answer, Optional<String> requestId) throws DeliveryException {
            if (failure.isPresent()) {
                throw failure.get();
            }
            posted.add(place.path() + "\n" + PlainText.of(answer));
            requestIds.add(requestId.orElseThrow());
            return Optional.empty();
        }

        @Override
        public Place withLevels(Place inner) {
            return new Place(inner.platform(), inner.levels(), unknown);
        }

        @Override
        public void tell(String viewer, Answer answer) {
            told.add(viewer + "\n" + PlainText.of(answer));
        }
    }

    private Lore edition(String part, String replacement) throws InvalidInputException {
        seeds.write("show.yaml", EditableSeeds.text("first", 12).replace(part, replacement));
        return seeds.load().orThrow();
    }

    private void change(String part, String replacement) throws InvalidInputException {
        lore.set(edition(part, replacement));
        scheduler.planPosts(Duration.ZERO);
    }

    private void follow(FollowTopic topic) {
        assertThat(scheduler.follow(CHANNEL, topic, "test:boss", Locale.ENGLISH)).isTrue();
    }

    /// Changes a setting of the server.
    private void set(String key, String value) {
        settings.edit("", List.of(new SettingEdit(CHANNEL.outermost().path(), key, Optional.of(value))));
    }

    /// Plans the posts, as after a start or a change, and makes them.
    private void postNews() throws InterruptedException {
        scheduler.planPosts(Duration.ZERO);
        runTasks();
    }

    private void runTasks() throws InterruptedException {
        queue.advance(Duration.ofMinutes(2));
    }

    @Test
    void what_has_changed_is_posted_once_with_its_source() throws Exception {
        follow(FollowTopic.SEASON2);
        scheduler.planPosts(Duration.ZERO);
        change(STATUS, STATUS + "\n    - {text: A script is being written., sources: [weekly]}");
        postNews();
        postNews();
        assertThat(posted).singleElement().asString().startsWith("""
                test/server:home/channel:general
                Season 2: news
                What is known about a second season has changed.
                A script is being written.""").contains("The Weekly first", "-> All about season 2: season2")
                .doesNotContain("Nothing is announced");
    }

    /// Discord cannot say in which category the channel is, so that nobody knows what its readers may know of.
    @Test
    void news_waits_until_the_place_is_known() throws Exception {
        follow(FollowTopic.SEASON2);
        unknown = Set.of(LevelType.CATEGORY);
        change(STATUS, ANNOUNCED);
        runTasks();
        assertThat(posted).isEmpty();
        unknown = Set.of();
        runTasks();
        assertThat(posted).singleElement().asString().contains("It is announced.");
    }

    @Test
    void a_change_is_noticed_across_a_restart() throws Exception {
        follow(FollowTopic.SEASON2);
        lore.set(edition(STATUS, ANNOUNCED));
        restart();
        scheduler.planPosts(Duration.ofMinutes(10));
        runTasks();
        assertThat(posted).isEmpty();
        queue.advance(Duration.ofMinutes(10));
        assertThat(posted).singleElement().asString().contains("It is announced.");
        restart();
        postNews();
        assertThat(posted).hasSize(1);
    }

    @Test
    void another_source_for_the_same_is_news_too() throws Exception {
        follow(FollowTopic.SEASON2);
        var more = WEEKLY + "\n  - {id: harbour, name: Harbour Notes, date: 2024-06-26, about: Notes.}";
        seeds.write("show.yaml", EditableSeeds.text("first", 12).replace(WEEKLY, more).replace(STATUS,
                "{text: Nothing is announced first., sources: [weekly, harbour]}"));
        lore.set(seeds.load().orThrow());
        postNews();
        assertThat(posted).singleElement().asString().contains("Nothing is announced first.", "Harbour Notes");
    }

    @Test
    void taking_a_change_back_is_news_and_a_change_elsewhere_is_none() throws Exception {
        follow(FollowTopic.SEASON2);
        change(STATUS, ANNOUNCED);
        runTasks();
        change("Tends the lamp first.", "Tended the lamp.");
        runTasks();
        assertThat(posted).hasSize(2);
        assertThat(posted.getLast()).contains("Nothing is announced first.");
        change("Tends the lamp first.", "Paints the lamp.");
        runTasks();
        assertThat(posted).hasSize(2);
        assertThat(requestIds).doesNotHaveDuplicates();
    }

    @Test
    void new_sources_and_disputes_are_posted_together() throws Exception {
        follow(FollowTopic.CONTENT);
        change(WEEKLY, WEEKLY + "\n  - {id: harbour, name: Harbour Notes, date: 2024-06-26, about: Notes.}\n"
                + "disputes:\n  - id: storm\n    point: How long the storm lasts\n    readings:\n"
                + "      - {text: one night, sources: [weekly]}\n      - {text: three nights, sources: [harbour]}");
        runTasks();
        assertThat(posted).singleElement().asString().contains("New in my sources", "A new source",
                "Harbour Notes", "Sources disagree on a new point",
                "How long the storm lasts: one night (The Weekly first) · three nights (Harbour Notes)");
        change(STATUS, STATUS);
        runTasks();
        assertThat(posted).hasSize(1);
    }

    @Test
    void a_source_that_a_place_may_not_know_of_is_no_news_there() throws Exception {
        follow(FollowTopic.CONTENT);
        set("spoilers.ceiling", "2");
        change(WEEKLY, WEEKLY + "\n  - {id: secret, name: The Secret, about: Tells the end., after: end}");
        runTasks();
        assertThat(posted).isEmpty();
    }

    @Test
    void news_is_in_the_language_of_the_place_and_spoilers_stay_covered() throws Exception {
        follow(FollowTopic.SEASON2);
        set("language", "ko");
        change(STATUS, STATUS + "\n    - {text: Nobody is left., sources: [weekly], after: end}");
        runTasks();
        assertThat(posted).singleElement().asString().contains("시즌 2 새 소식").contains("[12: Nobody is left.]");
    }

    @Test
    void nothing_is_posted_where_the_bot_is_silent() throws Exception {
        follow(FollowTopic.SEASON2);
        set("answer", "no");
        change(STATUS, ANNOUNCED);
        runTasks();
        assertThat(posted).isEmpty();
    }

    @Test
    void an_instance_with_other_content_leaves_the_news_to_the_one_that_has_it() throws Exception {
        follow(FollowTopic.SEASON2);
        var before = new AtomicReference<>(lore.get());
        change(STATUS, ANNOUNCED);
        start(before);
        runTasks();
        assertThat(posted).isEmpty();
        start(lore);
        runTasks();
        assertThat(posted).hasSize(1);
    }

    @Test
    void what_cannot_be_posted_now_is_tried_again_for_a_day_and_is_not_lost() throws Exception {
        follow(FollowTopic.SEASON2);
        failure = Optional.of(new DeliveryException(_ -> "Discord cannot be reached.", null));
        change(STATUS, ANNOUNCED);
        queue.advance(Duration.ofHours(30));
        assertThat(queue.due(NewsScheduler.TASK_KIND, "any")).isEmpty();
        failure = Optional.empty();
        queue.advance(Duration.ofHours(1));
        assertThat(posted).isEmpty();
        restart();
        postNews();
        assertThat(posted).hasSize(1);
    }

    @Test
    void a_refusal_pauses_it_and_whoever_set_it_up_is_told_once() throws Exception {
        follow(FollowTopic.SEASON2);
        failure = Optional.of(new DeliveryException(_ -> "I may not post there.", true, null));
        change(STATUS, ANNOUNCED);
        runTasks();
        failure = Optional.empty();
        postNews();
        assertThat(posted).isEmpty();
        assertThat(told).singleElement().asString().startsWith("test:boss\nI can't post news there any more\n")
                .contains("I can't post “Season 2: news” in ", ": I may not post there.");
        assertThat(store.list(CHANNEL.outermost())).singleElement()
                .satisfies(follow -> assertThat(follow.problem()).isEqualTo("I may not post there."));
        follow(FollowTopic.SEASON2);
        change(STATUS, "{text: It is filmed., sources: [weekly]}");
        runTasks();
        assertThat(posted).hasSize(1);
    }

    @Test
    void what_is_stopped_is_not_posted() throws Exception {
        follow(FollowTopic.SEASON2);
        change(STATUS, ANNOUNCED);
        assertThat(scheduler.stop(CHANNEL, FollowTopic.SEASON2)).isTrue();
        runTasks();
        assertThat(posted).isEmpty();
    }
}
