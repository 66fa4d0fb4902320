package okaybot.platform.telegram;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.LongStream;
import okaybot.testing.telegram.FakeFloodControl;
import okaybot.testing.telegram.FakeTelegram;

/// Measures the bot and two [TelegramEchoBot]s, each in a process of its own with the launcher's JVM options. They take turns,
/// because the machine's speed varies. With the argument `inbox`, it compares the inbox in a file with that
/// in PostgreSQL instead. With the argument `drain`, it measures how fast 300 messages to one group are sent
/// within Telegram's limits, which takes a quarter of an hour.
final class TelegramLoad {
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final int WARM_UP_COMMANDS = 10_000;
    private static final int TURNS = 16;
    private static final int COMMANDS_PER_TURN = 1_500;
    private static final int INBOX_TURNS = 4;
    private static final int BURSTS = 3;
    private static final int BURST_COMMANDS = 6_000;
    private static final int CONCURRENT_COMMANDS = 32;
    private static final int CHATS = 1_000;

    private TelegramLoad() {}

    public static void main(String[] args) throws Exception {
        if (List.of(args).contains("drain")) {
            measureLimits();
        } else if (List.of(args).contains("inbox")) {
            measureInboxes();
        } else {
            measure();
        }
    }

    /// The inbox in a file and the one in PostgreSQL, both with a webhook.
    private static void measureInboxes() throws Exception {
        try (var postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on").start();
                var file = new BotUnderLoad("file", TelegramBotProcess.class, "webhook");
                var database = new BotUnderLoad("PostgreSQL", TelegramBotProcess.class, "webhook",
                        postgres.getJdbcUrl("postgres", "postgres"))) {
            takeTurns(List.of(file, database), INBOX_TURNS);
        }
    }

    private static void measure() throws Exception {
        try (var okaybot = new BotUnderLoad("Okaybot", TelegramBotProcess.class, "polling");
                var echo = new BotUnderLoad("echo bot", TelegramEchoBot.class, "bare");
                var echoPage = new BotUnderLoad("echo bot, same size", TelegramEchoBot.class, "page")) {
            takeTurns(List.of(okaybot, echo, echoPage), TURNS);
            System.out.printf(
                    "CPU time per command: %.2f times the echo bot's, %.2f times that of one with the same size%n",
                    okaybot.cpuPerCommand() / echo.cpuPerCommand(), okaybot.cpuPerCommand() / echoPage.cpuPerCommand());
        }
    }

    private static void takeTurns(List<BotUnderLoad> all, int turns) throws InterruptedException {
        for (var run : all) {
            run.telegram.skipValidation();
            run.runCommands(WARM_UP_COMMANDS);
        }
        for (var turn = 0; turn < turns; turn++) {
            for (var run : all) {
                run.takeTurn();
            }
        }
        all.forEach(BotUnderLoad::printResult);
        for (var burst = 0; burst < BURSTS; burst++) {
            all.forEach(BotUnderLoad::measureBurst);
        }
    }

    private static void measureLimits() throws Exception {
        try (var load = new BotUnderLoad("Okaybot", TelegramBotProcess.class, "limits")) {
            load.telegram.setFloodControl(new FakeFloodControl(1));
            var times = new ConcurrentLinkedQueue<Long>();
            var done = new CountDownLatch(300);
            load.telegram.chats.onMessage(_ -> {
                times.add(System.nanoTime());
                done.countDown();
            });
            var start = System.nanoTime();
            LongStream.rangeClosed(1, 300).forEach(user -> load.telegram.deliver(
                    load.telegram.updates.textMessage(user, -1_001_234_567_890L, "/show")));
            done.await();
            var all = times.stream().mapToLong(Long::longValue).toArray();
            var mostInAMinute = Arrays.stream(all).map(
                    at -> Arrays.stream(all).filter(other -> other >= at && other - at < 60_000_000_000L).count())
                    .max();
            // The optimum is 14 full minutes of 20 messages each, and the last 20 three at a time.
            System.out.printf(
                    "300 messages to one group: %.0f s, at best 858 s; at most %d in a minute; %d rejected as too early%n",
                    (System.nanoTime() - start) / 1e9, mostInAMinute.orElse(0), load.telegram.floodErrors());
        }
    }

    /// A bot in its own process, connected to a Telegram of its own.
    private static final class BotUnderLoad implements AutoCloseable {
        private final FakeTelegram telegram = new FakeTelegram();
        private final Map<Long, CompletableFuture<Void>> unanswered = new ConcurrentHashMap<>();
        private final String name;
        private final Process process;
        private final List<Long> times = new ArrayList<>();
        private Duration cpu = Duration.ZERO;
        private Duration time = Duration.ZERO;
        private long commands;

        BotUnderLoad(String name, Class<?> bot, String... options) throws Exception {
            this.name = name;
            var folder = Files.createTempDirectory("load");
            var command = new ArrayList<>(List.of(JAVA, "-XX:+UseSerialGC", "-Xmx256m", "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), bot.getName(),
                    telegram.uri().toString(), folder.toString()));
            command.addAll(List.of(options));
            process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.INHERIT).start();
            if (command.contains("webhook")) {
                telegram.queue().delivery().routeTo(awaitPort(folder.resolve("port")));
            }
            telegram.chats
                    .onMessage(sent -> unanswered.getOrDefault(sent.chat(), new CompletableFuture<>()).complete(null));
        }

        private static int awaitPort(Path file) throws Exception {
            while (!Files.exists(file)) {
                Thread.sleep(50);
            }
            return Integer.parseInt(Files.readString(file));
        }

        private CompletableFuture<Void> ask(long user) {
            var answered = new CompletableFuture<Void>();
            unanswered.put(user, answered);
            telegram.deliver(telegram.updates.textMessage(user, user, "/cast"));
            return answered;
        }

        private List<Long> runCommands(int count) throws InterruptedException {
            var slots = new Semaphore(CONCURRENT_COMMANDS);
            var durations = new ConcurrentLinkedQueue<Long>();
            for (var i = 0; i < count; i++) {
                slots.acquire();
                var start = System.nanoTime();
                var _ = ask(1_000 + commands++ % CHATS).thenRun(() -> {
                    durations.add(System.nanoTime() - start);
                    slots.release();
                });
            }
            slots.acquire(CONCURRENT_COMMANDS);
            telegram.discardOld();
            return List.copyOf(durations);
        }

        void takeTurn() throws InterruptedException {
            var before = cpu();
            var start = System.nanoTime();
            times.addAll(runCommands(COMMANDS_PER_TURN));
            time = time.plusNanos(System.nanoTime() - start);
            cpu = cpu.plus(cpu().minus(before));
        }

        /// In milliseconds.
        double cpuPerCommand() {
            return cpu.toNanos() / 1e6 / times.size();
        }

        void printResult() {
            Collections.sort(times);
            System.out.printf("%-20s %,6.0f commands/s, p50 %.1f ms, p99 %.1f ms, CPU time per command %.2f ms%n", name,
                    times.size() * 1e9 / time.toNanos(), times.get(times.size() / 2) / 1e6,
                    times.get(times.size() * 99 / 100) / 1e6, cpuPerCommand());
        }

        void measureBurst() {
            telegram.setLatency(Duration.ofMillis(100));
            telegram.discardOld();
            var start = System.nanoTime();
            var all = LongStream.range(0, BURST_COMMANDS).mapToObj(i -> ask(10_000 + i))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(all).join();
            System.out.printf("%-20s %,6.0f commands/s in a burst of %d, with 100 ms latency%n", name,
                    BURST_COMMANDS / ((System.nanoTime() - start) / 1e9), BURST_COMMANDS);
        }

        private Duration cpu() {
            return process.info().totalCpuDuration().orElseThrow();
        }

        @Override
        public void close() {
            process.destroy();
            telegram.close();
        }
    }
}
