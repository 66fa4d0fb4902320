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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import okaybot.bench.Launcher;
import okaybot.testing.telegram.FakeFloodControl;
import okaybot.testing.telegram.FakeTelegram;

/// Measures the bot and two [TelegramEchoBot]s, each in a process of its own with the launcher's JVM options. They take turns,
/// because the machine's speed varies. Arguments:
///
/// - `open`: 500 commands a second, instead of 32 at once
/// - `latency`: 128 commands at once, while Telegram takes 100 ms to respond to a message. A command counts as answered
///   when the message arrives
/// - `burst`: in addition, 6,000 commands at once
/// - `alone`: without the echo bots
/// - `inbox`: the inbox in a file and that in PostgreSQL, instead of the echo bots
/// - `drain`: how fast 300 messages to one group are sent within Telegram's limits, which takes a quarter of an hour
/// - `turns=16`: how often each takes its turn
/// - `peer=COMMAND`: another bot to compare with; the address of the Bot API server is appended to its command. It answers
///   `/cast`, with the text and the buttons in the file `page=FILE`, which is written before
final class TelegramLoad {
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final int WARM_UP_COMMANDS = 10_000;
    private static final int COMMANDS_PER_TURN = 1_500;
    private static final int BURSTS = 3;
    private static final int BURST_COMMANDS = 6_000;
    private static final int CONCURRENT_COMMANDS = 32;
    private static final int CONCURRENT_WITH_LATENCY = 128;
    private static final Duration LATENCY = Duration.ofMillis(100);
    private static final int COMMANDS_PER_SECOND = 500;
    private static final int CHATS = 1_000;

    private TelegramLoad() {}

    public static void main(String[] args) throws Exception {
        var arguments = List.of(args);
        if (arguments.contains("drain")) {
            measureLimits();
        } else if (arguments.contains("inbox")) {
            measureInboxes(turns(arguments, 4));
        } else {
            measure(arguments, turns(arguments, 16));
        }
    }

    private static int turns(List<String> arguments, int usual) {
        return value(arguments, "turns").map(Integer::valueOf).orElse(usual);
    }

    private static Optional<String> value(List<String> arguments, String name) {
        return arguments.stream().filter(argument -> argument.startsWith(name + "="))
                .map(argument -> argument.substring(name.length() + 1)).findFirst();
    }

    /// The inbox in a file and the one in PostgreSQL, both with a webhook.
    private static void measureInboxes(int turns) throws Exception {
        try (var postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on").start();
                var file = BotUnderLoad.java("file", TelegramBotProcess.class, "webhook");
                var database = BotUnderLoad.java("PostgreSQL", TelegramBotProcess.class, "webhook",
                        postgres.getJdbcUrl("postgres", "postgres"))) {
            takeTurns(List.of(file, database), turns, List.of());
            measureBursts(List.of(file, database));
        }
    }

    private static void measure(List<String> arguments, int turns) throws Exception {
        var page = value(arguments, "page");
        if (page.isPresent()) {
            TelegramEchoBot.writePage(Path.of(page.get()));
        }
        var bots = new ArrayList<BotUnderLoad>();
        try {
            bots.add(BotUnderLoad.java("Okaybot", TelegramBotProcess.class, "polling"));
            if (!arguments.contains("alone")) {
                bots.add(BotUnderLoad.java("echo bot", TelegramEchoBot.class, "bare"));
                bots.add(BotUnderLoad.java("echo bot, same size", TelegramEchoBot.class, "page"));
            }
            var peer = value(arguments, "peer");
            if (peer.isPresent()) {
                bots.add(new BotUnderLoad("peer", List.of(peer.get().split(" ")), List.of()));
            }
            takeTurns(bots, turns, arguments);
            var own = bots.getFirst().cpuPerCommand();
            bots.stream().skip(1).forEach(other -> System.out.printf("CPU time per command: %.2f times that of %s%n",
                    own / other.cpuPerCommand(), other.name));
            if (arguments.contains("burst")) {
                measureBursts(bots);
            }
        } finally {
            bots.forEach(BotUnderLoad::close);
        }
    }

    private static void takeTurns(List<BotUnderLoad> all, int turns, List<String> arguments)
            throws InterruptedException {
        var latency = arguments.contains("latency");
        for (var run : all) {
            run.telegram.skipValidation();
            run.runCommands(WARM_UP_COMMANDS, CONCURRENT_COMMANDS);
            run.telegram.setLatency("sendMessage", latency ? LATENCY : Duration.ZERO);
        }
        for (var turn = 0; turn < turns; turn++) {
            for (var run : all) {
                if (arguments.contains("open")) {
                    run.takeTurn(run::runAtRate);
                } else {
                    run.takeTurn(count -> run.runCommands(count,
                            latency ? CONCURRENT_WITH_LATENCY : CONCURRENT_COMMANDS));
                }
            }
        }
        all.forEach(BotUnderLoad::printResult);
    }

    private static void measureBursts(List<BotUnderLoad> all) {
        for (var burst = 0; burst < BURSTS; burst++) {
            all.forEach(BotUnderLoad::measureBurst);
        }
    }

    private static void measureLimits() throws Exception {
        try (var load = BotUnderLoad.java("Okaybot", TelegramBotProcess.class, "limits")) {
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

        static BotUnderLoad java(String name, Class<?> bot, String... options) throws Exception {
            var command = new ArrayList<>(List.of(JAVA));
            command.addAll(List.of(System.getProperty("bench.bot", Launcher.options()).split(" ")));
            command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                    bot.getName()));
            return new BotUnderLoad(name, command, List.of(options));
        }

        BotUnderLoad(String name, List<String> bot, List<String> options) throws Exception {
            this.name = name;
            var folder = Files.createTempDirectory("load");
            var command = new ArrayList<>(bot);
            command.addAll(List.of(telegram.uri().toString(), folder.toString()));
            command.addAll(options);
            process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.INHERIT).start();
            if (options.contains("webhook")) {
                telegram.queue().delivery().routeTo(awaitPort(folder.resolve("port")));
            }
            telegram.onCall(call -> {
                if (call.method().equals("sendMessage")) {
                    unanswered.getOrDefault(call.parameters().path("chat_id").asLong(), new CompletableFuture<>())
                            .complete(null);
                }
            });
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

        /// @return how long each took, in nanoseconds
        List<Long> runCommands(int count, int concurrent) throws InterruptedException {
            var slots = new Semaphore(concurrent);
            var durations = new ConcurrentLinkedQueue<Long>();
            for (var i = 0; i < count; i++) {
                slots.acquire();
                var start = System.nanoTime();
                var _ = ask(1_000 + commands++ % CHATS).thenRun(() -> {
                    durations.add(System.nanoTime() - start);
                    slots.release();
                });
            }
            slots.acquire(concurrent);
            telegram.discardOld();
            return List.copyOf(durations);
        }

        /// Does not wait for answers before it asks again.
        ///
        /// @return how long each took, in nanoseconds
        List<Long> runAtRate(int count) throws InterruptedException {
            var durations = new ConcurrentLinkedQueue<Long>();
            var answers = new ArrayList<CompletableFuture<Void>>();
            var begin = System.nanoTime();
            for (var i = 0; i < count; i++) {
                var due = begin + i * 1_000_000_000L / COMMANDS_PER_SECOND;
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                answers.add(ask(1_000 + commands++ % CHATS).thenRun(() -> durations.add(System.nanoTime() - due)));
            }
            CompletableFuture.allOf(answers.toArray(CompletableFuture<?>[]::new)).join();
            telegram.discardOld();
            return List.copyOf(durations);
        }

        void takeTurn(Load load) throws InterruptedException {
            var before = cpu();
            var start = System.nanoTime();
            times.addAll(load.run(COMMANDS_PER_TURN));
            time = time.plusNanos(System.nanoTime() - start);
            cpu = cpu.plus(cpu().minus(before));
        }

        interface Load {
            List<Long> run(int count) throws InterruptedException;
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
            telegram.setLatency("sendMessage", LATENCY);
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
