package okaybot.schedule.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import okaybot.schedule.AuthorNotifier;
import okaybot.schedule.PostDelivery;
import okaybot.schedule.PostRunner;
import okaybot.schedule.PostScheduler;
import okaybot.testing.FakeMessenger;
import okaybot.testing.FakeTaskQueue;
import okaybot.testing.InMemoryDeliveryLog;
import okaybot.testing.InMemoryPostedLines;
import okaybot.testing.InMemoryScheduleStore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From what an admin types to what stands in the channel.
class ScheduledPostsTest {
    private final FakeTaskQueue queue = new FakeTaskQueue(TestChat.NOW);
    private final PostScheduler scheduler = new PostScheduler(new InMemoryScheduleStore(), queue, queue.clock());
    private final TestChat admin = TestChat.withSeeds(context -> context.withPosts(scheduler)).in(TestChat.CHANNEL)
            .as("boss", true);
    private final FakeMessenger messenger = new FakeMessenger();

    @BeforeEach
    void connect() {
        var context = admin.context();
        context.messengers().register("test", messenger);
        queue.register(PostScheduler.TASK_KIND, new PostRunner(scheduler.store(),
                new UnrepeatedContent(admin.service(), new InMemoryPostedLines(), queue.clock()),
                new PostDelivery(context.messengers(), new InMemoryDeliveryLog(), queue.clock()),
                new AuthorNotifier(context.messengers(), context.settings()), queue.clock(), context.meters()));
    }

    @Test
    void each_day_says_something_else() throws InterruptedException {
        admin.ask("/schedule fact daily at 20:00 in Seoul");
        queue.advance(Duration.ofDays(9));
        assertThat(messenger.posted()).hasSize(9).doesNotHaveDuplicates()
                .allMatch(post -> post.startsWith(TestChat.CHANNEL.path()));
    }

    @Test
    void nothing_is_posted_on_a_day_on_which_nothing_happened() throws InterruptedException {
        admin.ask("/schedule onthisday daily at noon in Seoul");
        queue.advanceTo(Instant.parse("2027-06-19T23:00:00Z"));
        assertThat(messenger.posted()).singleElement().asString().contains("25 January");
        queue.advance(Duration.ofDays(1));
        assertThat(messenger.posted()).hasSize(2);
        assertThat(messenger.posted().getLast()).contains("On this day: 20 June");
    }

    @Test
    void a_post_keeps_to_the_settings_of_its_place() throws InterruptedException {
        admin.ask("/schedule plot ending on mon at 20:00 in Seoul");
        queue.advance(Duration.ofDays(7));
        assertThat(messenger.posted()).singleElement().asString().contains("[16: ");
        admin.ask("/settings spoilers ceiling finished");
        queue.advance(Duration.ofDays(7));
        assertThat(messenger.posted()).hasSize(2);
        assertThat(messenger.posted().getLast()).doesNotContain("[16: ");
        admin.ask("/settings commands deny plot");
        queue.advance(Duration.ofDays(7));
        assertThat(messenger.posted()).hasSize(2);
    }
}
