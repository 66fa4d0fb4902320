package okaybot.bench.load;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okaybot.bench.BotProcess;

/// A bot in a process of its own, so that its CPU time is measured alone.
final class BotUnderLoad implements AutoCloseable {
    /// Longer than any platform waits; what is not answered by then is lost.
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);

    private final BotConnection connection;
    private final Process process;
    private final Duration startTime;
    private long asked;

    /// Starts a bot, and waits until it is ready.
    ///
    BotUnderLoad(BotConnection connection, BotCommand command) throws IOException, InterruptedException {
        this.connection = connection;
        var environment = new HashMap<>(connection.environment());
        environment.put("DATA", Files.createTempDirectory("okaybot").toString());
        var builder = new ProcessBuilder(command.arguments(environment)).redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.INHERIT);
        builder.environment().putAll(environment);
        var start = System.nanoTime();
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        while (!connection.isReady()) {
            if (!process.isAlive() || System.nanoTime() - start > START_TIMEOUT.toNanos()) {
                close();
                throw new IOException(command.name() + " did not start");
            }
            Thread.sleep(2);
        }
        startTime = Duration.ofNanos(System.nanoTime() - start);
    }

    /// How long it took until the bot was ready: on Discord, until its commands were registered; on Telegram, until it asked for
    /// updates.
    Duration startTime() {
        return startTime;
    }

    /// Resident memory.
    double rssMegabytes() {
        return BotProcess.status(process, "VmRSS:") / 1024.0;
    }

    long threads() {
        return BotProcess.status(process, "Threads:");
    }

    Set<QuestionKind> questions() {
        return connection.questions();
    }

    void setLatency(Duration latency) {
        connection.setLatency(latency);
    }

    /// A fixed number of users, each of whom asks again as soon as the answer is there. With as many users as requests, all ask
    /// at once.
    LoadRun runClosed(QuestionKind question, int users, int requests) throws InterruptedException {
        var slots = new Semaphore(users);
        var latencies = new ConcurrentLinkedQueue<Long>();
        var cpu = cpu();
        var start = System.nanoTime();
        for (var i = 0; i < requests; i++) {
            slots.acquire();
            var _ = ask(question, latencies).thenRun(slots::release);
        }
        slots.acquire(users);
        return finish(requests, start, cpu, latencies);
    }

    /// Requests at a fixed rate, whether earlier ones are answered or not.
    LoadRun runAtRate(QuestionKind question, int perSecond, int requests) throws InterruptedException {
        var latencies = new ConcurrentLinkedQueue<Long>();
        var answers = new ArrayList<CompletableFuture<?>>();
        var cpu = cpu();
        var start = System.nanoTime();
        for (var i = 0; i < requests; i++) {
            TimeUnit.NANOSECONDS.sleep(start + i * 1_000_000_000L / perSecond - System.nanoTime());
            answers.add(ask(question, latencies));
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture<?>[]::new)).join();
        return finish(requests, start, cpu, latencies);
    }

    /// @return completes when the answer has arrived or is lost
    private CompletableFuture<?> ask(QuestionKind question, Queue<Long> latencies) {
        var sentAt = System.nanoTime();
        return connection.ask(question, asked++).orTimeout(TIMEOUT.toSeconds(), TimeUnit.SECONDS)
                .handle((_, failure) -> failure == null && latencies.add(System.nanoTime() - sentAt));
    }

    private LoadRun finish(int requests, long start, Duration cpu, Queue<Long> latencies) {
        var run = LoadRun.of(requests, Duration.ofNanos(System.nanoTime() - start), cpu().minus(cpu),
                latencies.stream());
        connection.discardOld();
        return run;
    }

    /// Of user and system.
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
        connection.close();
    }
}
