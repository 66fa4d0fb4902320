package okaybot.settings.cache;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import okaybot.answer.CommandLine;
import okaybot.answer.PlatformContext;
import okaybot.answer.Request;
import okaybot.answer.Viewer;
import okaybot.answer.service.AnswerService;
import okaybot.command.Commands;
import okaybot.command.context.CommandContext;
import okaybot.settings.SettingEdit;
import okaybot.settings.Settings;
import okaybot.settings.SettingsStore;
import okaybot.settings.StoreUnavailableException;
import okaybot.settings.database.Database;
import okaybot.settings.jdbc.JdbcSettingsStore;
import okaybot.testing.PlainText;
import okaybot.testing.PostgresServer;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

/// PostgreSQL is restarted while people ask questions and admins change settings.
class DatabaseRestartUnderLoadTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int SOME = 20;
    private static final String NOT_SAVED = """
            Your change was not saved
            I can't reach the settings right now (error ID). Please try again in a while.
            -> All commands: help
            """;

    private final Queue<String> confirmed = new ConcurrentLinkedQueue<>();
    private final Queue<String> rejected = new ConcurrentLinkedQueue<>();
    private final Set<String> answers = ConcurrentHashMap.newKeySet();
    private final AtomicInteger answerCount = new AtomicInteger();
    private final AtomicLong time = new AtomicLong();
    private volatile boolean finished;

    private AnswerService service(SettingsStore store) {
        var context = CommandContext.of(new Settings(store), InstantSource.system(),
                () -> time.addAndGet(MINUTE.toNanos()),
                new Random(1), "1.2.3");
        var lore = TestChat.withSeeds().lore();
        return TestChat.service(() -> lore, Commands.all(context), context);
    }

    private void ask(AnswerService service, String line, boolean admin) {
        while (!finished) {
            var reply = service.answer(new Request(CommandLine.parse(line), new Viewer("test:" + line, admin),
                    TestChat.CHANNEL, PlatformContext.NONE, false));
            answers.add(PlainText.of(reply.orElseThrow().answer()).replaceFirst("error [0-9a-f]{8}", "error ID"));
            answerCount.incrementAndGet();
            // Leave some CPU time to the database and other tests.
            LockSupport.parkNanos(Duration.ofMillis(3).toNanos());
        }
    }

    private void edit(SettingsStore store, String admin) {
        for (var number = 0; !finished; number++) {
            var value = admin + number;
            try {
                store.edit(admin, List.of(new SettingEdit("test/edited", admin, Optional.of(value))));
                confirmed.add(value);
            } catch (StoreUnavailableException unavailable) {
                rejected.add(value);
            }
        }
    }

    private static void awaitMore(Queue<String> queue) {
        var before = queue.size();
        await().until(() -> queue.size() >= before + SOME / 10);
    }

    private void awaitMoreQuestions() {
        var before = answerCount.get();
        await().until(() -> answerCount.get() >= before + SOME);
    }

    @Test
    void questions_are_answered_and_no_confirmed_change_is_lost() throws Exception {
        var name = PostgresServer.createDatabase();
        var database = Database.open(PostgresServer.url(name));
        try (var store = new CachedSettingsStore(new JdbcSettingsStore(database, InstantSource.system()), database,
                new CompositeMeterRegistry())) {
            var service = service(store);
            try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
                List.of("cast kang-tae", "plot ending")
                        .forEach(line -> people.execute(() -> ask(service, line, false)));
                people.execute(() -> ask(service, "progress 3", false));
                people.execute(() -> ask(service, "settings spoilers ceiling 4", true));
                List.of("a", "b").forEach(admin -> people.execute(() -> edit(store, admin)));
                try {
                    awaitMore(confirmed);
                    awaitMoreQuestions();
                    PostgresServer.closeDatabase(name);
                    awaitMore(rejected);
                    awaitMoreQuestions();
                    await().until(() -> answers.contains(NOT_SAVED));
                    PostgresServer.reopenDatabase(name);
                    awaitMore(confirmed);
                    awaitMoreQuestions();
                } finally {
                    PostgresServer.reopenDatabase(name);
                    finished = true;
                }
            }
            assertNoEditIsLost(store);
            await().until(() -> store.currentFailure().isEmpty());
        }
        assertThat(answers).noneMatch(answer -> answer.startsWith("Something went wrong"))
                .contains(NOT_SAVED);
        assertThat(answers.stream().map(answer -> answer.lines().findFirst().orElse("")).collect(toSet()))
                .as("Questions about the show are always answered").anyMatch(title -> title.contains("ending"));
    }

    private void assertNoEditIsLost(SettingsStore store) {
        var log = store.recentChanges("test/edited", Integer.MAX_VALUE).reversed();
        for (var admin : List.of("a", "b")) {
            var logged = log.stream().filter(change -> change.key().equals(admin))
                    .map(change -> change.after().orElseThrow())
                    .toList();
            assertThat(logged).doesNotHaveDuplicates().containsSubsequence(
                    confirmed.stream().filter(value -> value.startsWith(admin)).toList());
            // If the connection was lost during the commit, a rejected edit may have been made.
            assertThat(logged.stream().filter(value -> !confirmed.contains(value))).allMatch(rejected::contains);
            assertThat(store.at("test/edited")).containsEntry(admin, logged.getLast());
        }
    }
}
