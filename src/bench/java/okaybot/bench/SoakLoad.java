package okaybot.bench;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import okaybot.testing.discord.DiscordTestData;
import okaybot.testing.discord.FakeDiscord;
import okaybot.testing.telegram.FakeTelegram;

/// A soak test: steady load on both platforms for a long time, to see if memory grows, answers get slower or requests get
/// lost.
final class SoakLoad {
    private static final int SERVERS = 100;
    private static final int ON_DISCORD = 150;
    /// A fifth of them is answered with a message; Telegram accepts 30 messages per second from a bot.
    private static final int ON_TELEGRAM = 50;
    private static final Duration STEP = Duration.ofSeconds(10);
    private static final int STEPS_OF_FIVE_MINUTES = 30;

    private final FakeDiscord discord = FakeDiscord.start();
    private final FakeTelegram telegram = new FakeTelegram();
    private final List<Interval> steps = new ArrayList<>();
    private volatile Interval now = new Interval();

    private SoakLoad() {}

    /// Measurements of ten seconds.
    private static final class Interval {
        private final LoadStatistics onDiscord = new LoadStatistics();
        private final LoadStatistics onTelegram = new LoadStatistics();
        private long rss;
        private long heap;
        private long threads;
    }

    /// Runs the load test.
    ///
    /// @param args the number of minutes; 30 by default
    public static void main(String[] args) throws Exception {
        new SoakLoad().run(args.length == 0 ? 30 : Integer.parseInt(args[0]));
        System.exit(0);
    }

    private void run(int minutes) throws Exception {
        discord.gateway().setGuilds(SERVERS, 3);
        var database = "jdbc:sqlite:" + Files.createTempDirectory("okaybot").resolve("okaybot.db");
        try (var bot = new BotProcess(Map.of("DISCORD_TOKEN", FakeDiscord.TOKEN, "DISCORD_API_URL", discord.apiUrl(),
                "TELEGRAM_TOKEN", FakeTelegram.TOKEN, "TELEGRAM_API_URL", telegram.uri().toString(), "DATABASE_URL",
                database))) {
            while (discord.rest().registeredCommands().isEmpty()) {
                Thread.sleep(100);
            }
            var servers = IntStream.range(0, SERVERS).mapToObj(DiscordTestData::guildId).toList();
            var onDiscord = new DiscordLoadGenerator(discord, servers);
            var onTelegram = new TelegramLoadGenerator(telegram);
            LoadGenerator.warmUp(List.of(onDiscord, onTelegram));
            var generators = List.of(LoadGenerator.start(onDiscord, ON_DISCORD, () -> now.onDiscord),
                    LoadGenerator.start(onTelegram, ON_TELEGRAM, () -> now.onTelegram));
            System.out.println(
                    "second | RSS MB | heap MB | threads | driver MB | Discord: sent p50 p99 lost duplicates | Telegram: ...");
            record(bot, minutes);
            generators.forEach(Thread::interrupt);
        }
        table();
        System.out.println(
                "Requests that the platforms would reject: " + discord.rest().validationErrors()
                        + telegram.violations());
    }

    private void record(BotProcess bot, int minutes) throws InterruptedException {
        var start = System.nanoTime();
        // Two more intervals keep up the load until the requests of the others are answered or lost.
        for (var i = 1; i <= minutes * 6 + 2; i++) {
            Thread.sleep(Duration.ofNanos(start + STEP.toNanos() * i - System.nanoTime()));
            now.rss = bot.rssMegabytes();
            now.heap = bot.heapMegabytes();
            now.threads = bot.threads();
            steps.add(now);
            now = new Interval();
            if (i > 2) {
                print((i - 2) * STEP.toSeconds(), steps.get(i - 3));
            }
        }
        steps.removeLast();
        steps.removeLast();
    }

    private static void print(long second, Interval step) {
        var runtime = Runtime.getRuntime();
        System.out.printf("%d | %d | %d | %d | %d | %s | %s%n", second, step.rss, step.heap, step.threads,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20, text(step.onDiscord), text(step.onTelegram));
    }

    private static String text(LoadStatistics statistics) {
        return "%d %.1f %.1f %d %d".formatted(statistics.sent(), statistics.percentile(50), statistics.percentile(99),
                statistics.lost(), statistics.duplicates());
    }

    private void table() {
        var some = Math.min(STEPS_OF_FIVE_MINUTES, steps.size());
        System.out
                .printf("%n| | RSS MB | heap MB | threads | Discord: sent p50 p99 lost duplicates | Telegram: ... |%n");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        row("first " + some / 6.0 + " minutes", steps.subList(0, some));
        row("last " + some / 6.0 + " minutes", steps.subList(steps.size() - some, steps.size()));
        row("all", steps);
    }

    private static void row(String name, List<Interval> steps) {
        System.out.printf("| %s | %.0f | %.0f | %.0f | %s | %s |%n", name,
                steps.stream().mapToLong(step -> step.rss).average().orElse(0),
                steps.stream().mapToLong(step -> step.heap).average().orElse(0),
                steps.stream().mapToLong(step -> step.threads).average().orElse(0),
                text(LoadStatistics.merge(steps.stream().map(step -> step.onDiscord))),
                text(LoadStatistics.merge(steps.stream().map(step -> step.onTelegram))));
    }
}
