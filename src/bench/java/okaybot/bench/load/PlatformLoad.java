package okaybot.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import okaybot.bench.BenchReport;

/// Measures bots on one platform. They take turns, so that other load on the machine affects all alike. A number of users
/// means that each asks again as soon as the answer is there; a number per second, that questions do not wait for answers.
///
/// @param connections makes a platform for one bot
public record PlatformLoad(String platform, Supplier<BotConnection> connections, List<BotCommand> bots, LoadScale scale,
        BenchReport report) {
    private static final String DISCORD = "Discord";
    /// Numbers of guilds with which a bot is started, to see its memory.
    private static final List<Integer> GUILDS = List.of(1, 1_000, 10_000);
    private static final int USERS = 32;
    private static final int PER_SECOND = 500;
    private static final int USERS_WITH_LATENCY = 128;
    private static final Duration LATENCY = Duration.ofMillis(100);
    private static final int COLD_AT_ONCE = 200;
    private static final int COLD = 2_000;
    /// Until a bot that has just started does nothing any more.
    private static final Duration IDLE_AFTER = Duration.ofSeconds(3);

    public static PlatformLoad discord(List<BotCommand> bots, LoadScale scale, BenchReport report) {
        return new PlatformLoad(DISCORD, DiscordConnection::new, bots, scale, report);
    }

    public static PlatformLoad telegram(List<BotCommand> bots, LoadScale scale, BenchReport report) {
        return new PlatformLoad("Telegram", TelegramConnection::new, bots, scale, report);
    }

    /// Measures everything.
    public void run() throws IOException, InterruptedException {
        for (var i = 0; i < scale.starts(); i++) {
            for (var bot : bots) {
                measureCold(bot);
            }
        }
        if (platform.equals(DISCORD) && scale.everything()) {
            for (var number : GUILDS) {
                measureGuilds(number);
            }
            measureMessages();
        }
        measureWarm();
    }

    private void measureCold(BotCommand command) throws IOException, InterruptedException {
        try (var bot = start(command)) {
            add("start, cache trained before", "s until ready", command.name(), bot.startTime().toNanos() / 1e9);
            var load = "cold, first " + COLD_AT_ONCE + " all at once";
            var run = bot.runClosed(QuestionKind.COMMAND, COLD_AT_ONCE, COLD_AT_ONCE);
            add(load, "p50 ms", command.name(), run.millis(50));
            add(load, "longest ms", command.name(), run.millis(100));
            add(load, "lost", command.name(), run.lost());
        }
        try (var bot = start(command.withoutLimits())) {
            var load = "cold, first " + COLD + " of " + USERS + " users";
            var run = bot.runClosed(QuestionKind.COMMAND, USERS, COLD);
            add(load, "answers per s", command.name(), run.perSecond());
            add(load, "CPU ms per answer", command.name(), run.cpuMillisEach());
        }
    }

    private void measureGuilds(int number) throws IOException, InterruptedException {
        try (var bot = new BotUnderLoad(new DiscordConnection().withGuilds(number), bots.getFirst())) {
            Thread.sleep(IDLE_AFTER);
            add(number + " guilds", "RSS MB", bots.getFirst().name(), bot.rssMegabytes());
        }
    }

    /// What it costs that Discord sends every message once the bot hears mentions.
    private void measureMessages() throws IOException, InterruptedException {
        var connection = new DiscordConnection();
        try (var bot = new BotUnderLoad(connection, bots.getFirst())) {
            connection.sendMessages(scale.warmUp());
            var cpu = bot.cpu();
            connection.sendMessages(scale.warmUp());
            add("messages to others", "CPU ms per message", bots.getFirst().name(),
                    bot.cpu().minus(cpu).toNanos() / 1e6 / scale.warmUp());
        }
    }

    private BotUnderLoad start(BotCommand command) throws IOException, InterruptedException {
        return new BotUnderLoad(connections.get(), command);
    }

    private void measureWarm() throws IOException, InterruptedException {
        Map<String, BotUnderLoad> running = new LinkedHashMap<>();
        try {
            for (var bot : bots) {
                running.put(bot.name(), start(bot.withoutLimits()));
            }
            Thread.sleep(IDLE_AFTER);
            addMemory("idle after the start", running);
            for (var bot : running.values()) {
                for (var question : questions(bot)) {
                    var _ = bot.runClosed(question, USERS, scale.warmUp());
                }
            }
            for (var question : questions(running.values().iterator().next())) {
                measure(question, running);
            }
            addMemory("after load", running);
        } finally {
            running.values().forEach(BotUnderLoad::close);
        }
    }

    private List<QuestionKind> questions(BotUnderLoad bot) {
        return scale.everything() ? List.copyOf(bot.questions()) : List.of(QuestionKind.COMMAND);
    }

    private void measure(QuestionKind question, Map<String, BotUnderLoad> running) throws InterruptedException {
        var name = question.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        takeTurns("warm, " + USERS + " users: " + name, running,
                bot -> bot.runClosed(question, USERS, scale.requests()));
        takeTurns("warm, " + PER_SECOND + " per s: " + name, running,
                bot -> bot.runAtRate(question, PER_SECOND, scale.requests()));
        if (question == QuestionKind.COMMAND) {
            running.values().forEach(bot -> bot.setLatency(LATENCY));
            takeTurns("warm, " + USERS_WITH_LATENCY + " users, server " + LATENCY.toMillis() + " ms away", running,
                    bot -> bot.runClosed(question, USERS_WITH_LATENCY, scale.requests()));
            running.values().forEach(bot -> bot.setLatency(Duration.ZERO));
        }
    }

    private interface Measurement {
        LoadRun run(BotUnderLoad bot) throws InterruptedException;
    }

    private void takeTurns(String load, Map<String, BotUnderLoad> running, Measurement measurement)
            throws InterruptedException {
        Map<String, List<LoadRun>> runs = new LinkedHashMap<>();
        for (var round = 0; round < scale.rounds(); round++) {
            for (var bot : running.entrySet()) {
                runs.computeIfAbsent(bot.getKey(), _ -> new ArrayList<>()).add(measurement.run(bot.getValue()));
            }
        }
        runs.forEach((name, ofBot) -> {
            var all = LoadRun.sum(ofBot);
            add(load, "answers per s", name, all.perSecond());
            add(load, "CPU ms per answer", name, all.cpuMillisEach());
            add(load, "p50 ms", name, all.millis(50));
            add(load, "p99 ms", name, all.millis(99));
            add(load, "lost", name, all.lost());
        });
    }

    private void addMemory(String when, Map<String, BotUnderLoad> running) {
        running.forEach((name, bot) -> {
            add(when, "RSS MB", name, bot.rssMegabytes());
            add(when, "threads", name, (double) bot.threads());
        });
    }

    private void add(String load, String unit, String bot, double value) {
        report.add(new BenchReport.Measure(platform, load, unit, bot, value));
    }
}
