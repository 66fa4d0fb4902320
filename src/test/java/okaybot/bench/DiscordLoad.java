package okaybot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import okaybot.testing.discord.Asked;
import okaybot.testing.discord.FakeDiscord;
import okaybot.testing.discord.Fan;

/// How much the bot can take on Discord, beside a bare echo bot on the same settings: each a process of its own, against a
/// server on this machine. Prints a table.
final class DiscordLoad {
    private static final int AT_ONCE = 32;
    private static final int A_SECOND = 500;
    private static final int SECONDS = 10;
    /// So many ask, by turns: few enough to be known already, too many for anyone to ask too much.
    private static final int PEOPLE = 5_000;
    private static final int FIRST = 1_000_000;
    /// Longer than Discord waits.
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final AtomicInteger ASKED = new AtomicInteger();

    private DiscordLoad() {}

    private enum Load {
        CAST, PLOT, AUTOCOMPLETE;

        Asked by(Fan fan) {
            return switch (this) {
                case CAST -> fan.asks("cast", "who", "ko-moon-young");
                case PLOT -> fan.asks("plot");
                case AUTOCOMPLETE -> fan.types("cast", "who", "moon");
            };
        }
    }

    /// What one run came to.
    private record Run(int sent, Duration took, Duration cpu, List<Duration> latencies) {
        Duration percentile(int percent) {
            var sorted = latencies.stream().sorted().toList();
            return sorted.isEmpty() ? Duration.ZERO : sorted.get((sorted.size() - 1) * percent / 100);
        }
    }

    /// Measures one bot after the other.
    ///
    /// @param args how many interactions a closed loop has; `busy` behind it keeps both cores busy with something else
    public static void main(String[] args) throws Exception {
        var number = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        if (args.length > 1) {
            for (var i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
                Thread.ofPlatform().daemon().start(DiscordLoad::spin);
            }
        }
        System.out.println("bot | load | mode | answered | lost | a second | p50 ms | p99 ms | CPU ms each");
        for (var bot : List.of("okaybot.Main", "okaybot.bench.EchoBot")) {
            measure(bot, number);
        }
        System.out.println("servers | RSS MB | threads");
        for (var servers : List.of(1, 1_000, 10_000)) {
            memory(servers);
        }
        System.exit(0);
    }

    private static void spin() {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
    }

    private static void measure(String bot, int number) throws Exception {
        try (var discord = FakeDiscord.start()) {
            var process = start(bot, discord);
            await(discord);
            for (var load : Load.values()) {
                closed(load, discord, process, number);
            }
            for (var load : Load.values()) {
                print(bot, load, "32 at once", closed(load, discord, process, number));
                print(bot, load, "500 a second", open(load, discord, process));
            }
            process.destroy();
            process.waitFor();
        }
    }

    private static Run closed(Load load, FakeDiscord discord, Process process, int number) throws Exception {
        var left = new AtomicInteger(number);
        var asked = new ArrayList<Asked>();
        var cpu = cpu(process);
        var begun = System.nanoTime();
        try (var fans = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < AT_ONCE; i++) {
                fans.execute(() -> {
                    while (left.getAndDecrement() > 0) {
                        var one = ask(load, discord);
                        synchronized (asked) {
                            asked.add(one);
                        }
                        wait(one);
                    }
                });
            }
        }
        return run(asked, begun, cpu, process);
    }

    private static Run open(Load load, FakeDiscord discord, Process process) throws Exception {
        var asked = new ArrayList<Asked>();
        var cpu = cpu(process);
        var begun = System.nanoTime();
        for (var i = 0; i < A_SECOND * SECONDS; i++) {
            var due = begun + i * 1_000_000_000L / A_SECOND;
            var early = due - System.nanoTime();
            if (early > 0) {
                Thread.sleep(Duration.ofNanos(early));
            }
            asked.add(ask(load, discord));
        }
        Thread.sleep(PATIENCE);
        return run(asked, begun, cpu, process);
    }

    private static Asked ask(Load load, FakeDiscord discord) {
        return load.by(discord.fan().named(Integer.toString(FIRST + ASKED.incrementAndGet() % PEOPLE)));
    }

    private static void wait(Asked asked) {
        try {
            asked.answer();
        } catch (CompletionException lost) {
            System.err.println("Lost: " + asked.id() + ", " + lost.getMessage());
        }
    }

    private static Run run(List<Asked> asked, long begun, Duration cpu, Process process) throws IOException {
        var latencies = asked.stream().flatMap(one -> one.now().stream()).map(Asked.Seen::after).toList();
        var took = Duration.ofNanos(System.nanoTime() - begun);
        return new Run(asked.size(), took, cpu(process).minus(cpu), latencies);
    }

    private static void print(String bot, Load load, String mode, Run run) {
        var answered = run.latencies().size();
        System.out.printf("%s | %s | %s | %d | %d | %d | %.1f | %.1f | %.2f%n", bot, load, mode, answered,
                run.sent() - answered, answered * 1000L / run.took().toMillis(), millis(run.percentile(50)),
                millis(run.percentile(99)), millis(run.cpu()) / run.sent());
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }

    private static void memory(int servers) throws Exception {
        try (var discord = FakeDiscord.start()) {
            discord.gateway().servers(servers, 19);
            discord.rest().recommend(Math.max(1, servers / 1000));
            var process = start("okaybot.Main", discord);
            await(discord);
            while (discord.gateway().identified() < Math.max(1, servers / 1000)) {
                Thread.sleep(100);
            }
            Thread.sleep(Duration.ofSeconds(5));
            System.out.printf("%d | %d | %d%n", servers, BotProcess.status(process, "VmRSS:") / 1024,
                    BotProcess.status(process, "Threads:"));
            process.destroy();
            process.waitFor();
        }
    }

    private static Duration cpu(Process process) {
        return process.info().totalCpuDuration().orElseThrow();
    }

    private static void await(FakeDiscord discord) throws InterruptedException {
        while (discord.rest().commands().isEmpty()) {
            Thread.sleep(50);
        }
    }

    private static Process start(String bot, FakeDiscord discord) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "--enable-native-access=ALL-UNNAMED", "-Xmx256m", "-cp",
                System.getProperty("java.class.path"), bot).inheritIO();
        builder.environment().put("DATABASE_URL",
                "jdbc:sqlite:" + Files.createTempDirectory("okaybot").resolve("okaybot.db"));
        builder.environment().put("DISCORD_TOKEN", FakeDiscord.TOKEN);
        builder.environment().put("DISCORD_API_URL", discord.apiUrl());
        return builder.start();
    }
}
