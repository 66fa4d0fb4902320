package okaybot;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import okaybot.answer.CommandLine;
import okaybot.answer.PlatformContext;
import okaybot.answer.Reply;
import okaybot.answer.Request;
import okaybot.answer.Viewer;
import okaybot.answer.service.AnswerService;
import okaybot.command.Commands;
import okaybot.command.context.CommandContext;
import okaybot.platform.discord.message.AnswerRenderer;
import okaybot.platform.discord.message.CommandMentions;
import okaybot.platform.telegram.message.Renderer;
import okaybot.settings.SettingEdit;
import okaybot.settings.Settings;
import okaybot.settings.SettingsStore;
import okaybot.settings.cache.CachedSettingsStore;
import okaybot.settings.database.Database;
import okaybot.settings.database.DatabaseUnusableException;
import okaybot.settings.jdbc.JdbcSettingsStore;
import okaybot.testing.FakeMessenger;
import okaybot.testing.PlainText;
import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One admin makes as much grow as they can, with the real store and the renderers of both platforms.
class UnboundedGrowthTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    /// What one answer may allocate, of the 256 MB that the bot has. All changes at once took more than half of them.
    private static final long MAX_BYTES = 12 << 20;
    private static final Viewer ADMIN = new Viewer("test:boss", true);
    private static final String SERVER = TestChat.CHANNEL.outermost().path();

    private final AtomicLong minutes = new AtomicLong();
    private final Database database;
    private final SettingsStore store;
    private final AnswerService service;
    private final AnswerRenderer discord = new AnswerRenderer(new CommandMentions());

    UnboundedGrowthTest(@TempDir Path folder) throws DatabaseUnusableException {
        database = Database.open("jdbc:sqlite:" + folder.resolve("okaybot.db"));
        store = new CachedSettingsStore(new JdbcSettingsStore(database, InstantSource.fixed(TestChat.NOW)), database,
                new CompositeMeterRegistry());
        var context = CommandContext.of(new Settings(store), InstantSource.fixed(TestChat.NOW),
                () -> minutes.addAndGet(Duration.ofMinutes(1).toNanos()), new Random(1), "1.2.3");
        context.messengers().register("test", new FakeMessenger());
        service = new AnswerService(() -> SampleLore.LIGHTHOUSE, Commands.all(context), context);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Reply ask(String line) {
        return service.answer(
                new Request(CommandLine.parse(line), ADMIN, TestChat.CHANNEL, PlatformContext.NONE, false))
                .orElseThrow();
    }

    private String say(String line) {
        return PlainText.of(ask(line).answer());
    }

    private void importManyTimes(int times) {
        for (var i = 0; i < times; i++) {
            var value = i % 2 == 0 ? "no" : "yes";
            var places = IntStream.range(0, 20).mapToObj(channel -> "channel:" + channel + " answer=" + value)
                    .collect(joining("; "));
            assertThat(say("/settings import " + places)).startsWith("Saved\n");
        }
    }

    /// As a version without limits may have left it.
    private void fillChangeLog(int count) {
        database.jdbi().useHandle(handle -> handle.createUpdate("""
                INSERT INTO change (number, at, actor, place, key, before, after)
                WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < :count)
                SELECT -n, 0, :actor, :server || '/channel:' || n, 'answer', 'yes', 'no' FROM numbers
                """).bind("count", count).bind("actor", ADMIN.id()).bind("server", SERVER).execute());
    }

    /// Asks, and renders the page that the asker gets to see.
    ///
    /// @return the bytes that this allocated
    private long allocatedBy(String line) {
        var before = THREADS.getCurrentThreadAllocatedBytes();
        var answer = ask(line).answer();
        var _ = discord.render(answer).pages().getFirst();
        var _ = Renderer.pages(answer).getFirst();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private void assertTwoAtOnceAreCheap(String line) throws Exception {
        allocatedBy(line);
        var bothReady = new CountDownLatch(2);
        try (var executor = Executors.newFixedThreadPool(2)) {
            var allocated = executor.invokeAll(List.of(1, 2).stream().<Callable<Long>>map(_ -> () -> {
                bothReady.countDown();
                bothReady.await();
                return allocatedBy(line);
            }).toList());
            for (var bytes : allocated) {
                assertThat(bytes.get()).as(line).isLessThan(MAX_BYTES);
            }
        }
    }

    @Test
    void many_imports_leave_little_to_show_to_two_people_at_once() throws Exception {
        importManyTimes(120);
        assertThat(store.recentChanges(SERVER, Integer.MAX_VALUE)).hasSize(SettingsStore.MAX_CHANGES);
        assertThat(say("/mydata")).contains("Changes shown: 1 to 20 of 1,000, the newest first");
        for (var line : List.of("/mydata", "/mydata from 981", "/settings log", "/settings export in server")) {
            assertTwoAtOnceAreCheap(line);
        }
    }

    @Test
    void a_change_log_from_before_the_limit_is_shown_in_parts_and_trimmed_at_the_next_change() throws Exception {
        fillChangeLog(100_000);
        assertThat(say("/mydata")).contains("Changes shown: 1 to 20 of 100,000, the newest first");
        assertTwoAtOnceAreCheap("/mydata");
        assertTwoAtOnceAreCheap("/mydata from 99981");
        assertTwoAtOnceAreCheap("/settings log in server");
        assertThat(say("/settings reply private")).startsWith("Saved\n");
        assertThat(say("/mydata")).contains("Changes shown: 1 to 20 of 1,000, the newest first");
    }

    @Test
    void a_server_with_all_its_settings_is_shown_and_exported_in_parts() throws Exception {
        store.edit("", IntStream.range(0, SettingsStore.MAX_SETTINGS).mapToObj(i -> new SettingEdit(
                SERVER + "/channel:1234567890123456" + i, "reports", Optional.of("channel:1234567890123456" + i)))
                .toList());
        assertThat(say("/settings answer here")).startsWith("Your change was not saved\nI keep at most 2,000 settings");
        assertTwoAtOnceAreCheap("/settings export in server");
        assertTwoAtOnceAreCheap("/settings export from 41 in server");
        assertTwoAtOnceAreCheap("/settings answer everywhere");
    }
}
