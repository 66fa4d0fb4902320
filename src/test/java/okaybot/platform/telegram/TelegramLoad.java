package okaybot.platform.telegram;

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
import okaybot.testing.telegram.FakeTelegram;
import okaybot.testing.telegram.FloodControl;

/// Measures the bot beside the barest one, each in a process of its own, started as the launcher does it. They work by
/// turns, since no machine is equally fast all the time:
/// `java -cp ... okaybot.platform.telegram.Load`, or with `drain`, which takes a quarter of an hour.
final class TelegramLoad {
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final int WARM_UP = 10_000;
    private static final int TURNS = 16;
    private static final int TURN = 1_500;
    private static final int BURST = 6_000;
    private static final int AT_ONCE = 32;
    private static final int CHATS = 1_000;

    private TelegramLoad() {}

    public static void main(String[] args) throws Exception {
        if (args.length > 0) {
            drain();
            return;
        }
        try (var ours = new BotUnderLoad("Okaybot", TelegramBotProcess.class, "polling");
                var bare = new BotUnderLoad("a bare echo", TelegramEchoBot.class, "bare");
                var fair = new BotUnderLoad("an echo of that size", TelegramEchoBot.class, "page")) {
            var all = List.of(ours, bare, fair);
            for (var run : all) {
                run.telegram.skipValidation();
                run.askInTurn(WARM_UP);
            }
            for (var turn = 0; turn < TURNS; turn++) {
                for (var run : all) {
                    run.takeTurn();
                }
            }
            all.forEach(BotUnderLoad::tell);
            System.out.printf("CPU a command: %.2f times the bare echo's, %.2f times that of an echo of that size%n",
                    ours.each() / bare.each(), ours.each() / fair.each());
            for (var run : all) {
                run.measureBurst();
            }
        }
    }

    private static void drain() throws Exception {
        try (var load = new BotUnderLoad("Okaybot", TelegramBotProcess.class, "limits")) {
            load.telegram.setFloodControl(new FloodControl(1));
            var times = new ConcurrentLinkedQueue<Long>();
            var done = new CountDownLatch(300);
            load.telegram.chats.onMessage(_ -> {
                times.add(System.nanoTime());
                done.countDown();
            });
            var start = System.nanoTime();
            LongStream.rangeClosed(1, 300).forEach(person -> load.telegram.deliver(
                    load.telegram.updates.textMessage(person, -1_001_234_567_890L, "/show")));
            done.await();
            var all = times.stream().mapToLong(Long::longValue).toArray();
            var most = Arrays.stream(all).map(
                    at -> Arrays.stream(all).filter(other -> other >= at && other - at < 60_000_000_000L).count())
                    .max();
            // 14 whole minutes of 20, and the last 20 in threes.
            System.out.printf(
                    "300 to one group: %.0f s, the best is 858 s; at most %d in a minute; %d came too early%n",
                    (System.nanoTime() - start) / 1e9, most.orElse(0), load.telegram.floodErrors());
        }
    }

    /// A bot's process, and the Telegram that it talks to.
    private static final class BotUnderLoad implements AutoCloseable {
        private final FakeTelegram telegram = new FakeTelegram();
        private final Map<Long, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();
        private final String name;
        private final Process process;
        private final List<Long> times = new ArrayList<>();
        private Duration cpu = Duration.ZERO;
        private Duration time = Duration.ZERO;
        private long asked;

        BotUnderLoad(String name, Class<?> bot, String way) throws Exception {
            this.name = name;
            var command = new ArrayList<>(List.of(JAVA, "-XX:+UseSerialGC", "-Xmx256m", "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), bot.getName(),
                    telegram.uri().toString(), Files.createTempDirectory("load").toString(), way));
            process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.INHERIT).start();
            telegram.chats
                    .onMessage(sent -> waiting.getOrDefault(sent.chat(), new CompletableFuture<>()).complete(null));
        }

        private CompletableFuture<Void> ask(long person) {
            var answered = new CompletableFuture<Void>();
            waiting.put(person, answered);
            telegram.deliver(telegram.updates.textMessage(person, person, "/cast"));
            return answered;
        }

        private List<Long> askInTurn(int count) throws InterruptedException {
            var places = new Semaphore(AT_ONCE);
            var took = new ConcurrentLinkedQueue<Long>();
            for (var i = 0; i < count; i++) {
                places.acquire();
                var start = System.nanoTime();
                var _ = ask(1_000 + asked++ % CHATS).thenRun(() -> {
                    took.add(System.nanoTime() - start);
                    places.release();
                });
            }
            places.acquire(AT_ONCE);
            telegram.discardOld();
            return List.copyOf(took);
        }

        void takeTurn() throws InterruptedException {
            var before = cpu();
            var start = System.nanoTime();
            times.addAll(askInTurn(TURN));
            time = time.plusNanos(System.nanoTime() - start);
            cpu = cpu.plus(cpu().minus(before));
        }

        /// @return the CPU time of a command, in milliseconds
        double each() {
            return cpu.toNanos() / 1e6 / times.size();
        }

        void tell() {
            Collections.sort(times);
            System.out.printf("%-20s %,6.0f a second, p50 %.1f ms, p99 %.1f ms, CPU a command %.2f ms%n", name,
                    times.size() * 1e9 / time.toNanos(), times.get(times.size() / 2) / 1e6,
                    times.get(times.size() * 99 / 100) / 1e6, each());
        }

        void measureBurst() {
            telegram.setLatency(Duration.ofMillis(100));
            var start = System.nanoTime();
            var all = LongStream.range(0, BURST).mapToObj(i -> ask(10_000 + i)).toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(all).join();
            System.out.printf("%-20s %,6.0f a second out of a burst of %d, with 100 ms of latency%n", name,
                    BURST / ((System.nanoTime() - start) / 1e9), BURST);
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
