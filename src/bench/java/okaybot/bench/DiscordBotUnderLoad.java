package okaybot.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import okaybot.testing.discord.DiscordUser;
import okaybot.testing.discord.FakeDiscord;
import okaybot.testing.discord.SentInteraction;

/// A bot in a process of its own, and a Discord of its own in this process. The CPU time is the bot's alone.
record DiscordBotUnderLoad(String name, FakeDiscord discord, Process process) implements AutoCloseable {
    private static final int AT_ONCE = 32;
    /// So many ask, by turns: few enough to be known already, too many for anyone to ask too much.
    private static final int PEOPLE = 5_000;
    private static final int FIRST = 1_000_000;
    /// Longer than Discord waits.
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final AtomicInteger ASKED = new AtomicInteger();

    /// What one run came to.
    ///
    /// @param sending how long it took to send all
    record LoadRun(int sent, Duration sending, Duration cpu, List<Duration> latencies) {
        double millis(int percent) {
            var sorted = latencies.stream().sorted().toList();
            return sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) * percent / 100).toNanos() / 1e6;
        }

        double cpuEach() {
            return cpu.toNanos() / 1e6 / sent;
        }

        long perSecond() {
            return sent * 1000L / sending.toMillis();
        }

        int lost() {
            return sent - latencies.size();
        }
    }

    /// Starts one, and waits until it has registered its commands.
    ///
    /// @param command the class to run, with its arguments, behind options of Java's
    static DiscordBotUnderLoad start(String name, FakeDiscord discord, String... command) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var line = new ArrayList<>(List.of(java, "--enable-native-access=ALL-UNNAMED", "-Xmx256m", "-cp",
                System.getProperty("java.class.path")));
        line.addAll(List.of(command));
        var builder = new ProcessBuilder(line).inheritIO();
        builder.environment().put("DATABASE_URL",
                "jdbc:sqlite:" + Files.createTempDirectory("okaybot").resolve("okaybot.db"));
        builder.environment().put("DISCORD_TOKEN", FakeDiscord.TOKEN);
        builder.environment().put("DISCORD_API_URL", discord.apiUrl());
        var bot = new DiscordBotUnderLoad(name, discord, builder.start());
        while (discord.rest().registeredCommands().isEmpty()) {
            Thread.sleep(10);
        }
        return bot;
    }

    /// Some people who each ask again once they are answered.
    LoadRun runClosedLoop(Function<DiscordUser, SentInteraction> load, int number) throws Exception {
        var left = new AtomicInteger(number);
        var asked = new ArrayList<SentInteraction>();
        var cpu = cpu();
        var begun = System.nanoTime();
        try (var fans = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < AT_ONCE; i++) {
                fans.execute(() -> {
                    while (left.getAndDecrement() > 0) {
                        var one = ask(load);
                        synchronized (asked) {
                            asked.add(one);
                        }
                        await(one);
                    }
                });
            }
        }
        return run(asked, Duration.ofNanos(System.nanoTime() - begun), cpu);
    }

    /// People who ask at a pace, answered or not.
    LoadRun runAtRate(Function<DiscordUser, SentInteraction> load, long aSecond, int number) throws Exception {
        var asked = new ArrayList<SentInteraction>();
        var cpu = cpu();
        var begun = System.nanoTime();
        for (var i = 0; i < number; i++) {
            var early = begun + i * 1_000_000_000L / aSecond - System.nanoTime();
            if (early > 0) {
                Thread.sleep(Duration.ofNanos(early));
            }
            asked.add(ask(load));
        }
        var sending = Duration.ofNanos(System.nanoTime() - begun);
        var waited = System.nanoTime();
        while (System.nanoTime() - waited < PATIENCE.toNanos()
                && asked.stream().anyMatch(one -> one.firstResponse().isEmpty())) {
            Thread.sleep(10);
        }
        return run(asked, sending, cpu);
    }

    private SentInteraction ask(Function<DiscordUser, SentInteraction> load) {
        return load.apply(discord.user().withId(Integer.toString(FIRST + ASKED.incrementAndGet() % PEOPLE)));
    }

    private static void await(SentInteraction asked) {
        try {
            asked.awaitResponse();
        } catch (CompletionException lost) {
            System.err.println("Lost: " + asked.id() + ", " + lost.getMessage());
        }
    }

    private LoadRun run(List<SentInteraction> asked, Duration sending, Duration cpuBefore) {
        var latencies = asked.stream().flatMap(one -> one.firstResponse().stream())
                .map(SentInteraction.InteractionResponse::latency).toList();
        return new LoadRun(asked.size(), sending, cpu().minus(cpuBefore), latencies);
    }

    private Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /// What the system tells of the process.
    ///
    /// @param key such as `Threads:`
    long status(String key) {
        return BotProcess.status(process, key);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        discord.close();
    }
}
