package okaybot.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import okaybot.bench.DiscordBotUnderLoad.LoadRun;
import okaybot.testing.discord.FakeDiscord;
import okaybot.testing.discord.FakeDiscordUser;
import okaybot.testing.discord.SentInteraction;

/// Compares the bot on Discord with two echo bots that use the same JDA settings: one answers with a word, the other with as
/// much as Okaybot. All run at the same time and are measured in turns, so that other load on the machine affects all alike.
final class DiscordLoad {
    private static final int REQUESTS_PER_SECOND = 500;
    private static final int WARM_UPS = 3;
    private static final int ROUNDS = 5;
    private static final int COLD = 200;
    private static final List<Load> LOADS = List.of(
            new Load("/cast", user -> user.runCommand("cast", "who", "ko-moon-young")),
            new Load("/plot", user -> user.runCommand("plot")),
            new Load("autocomplete", user -> user.autocomplete("cast", "who", "moon")));

    private record Load(String name, Function<FakeDiscordUser, SentInteraction> request) {}

    private DiscordLoad() {}

    /// Prints tables.
    ///
    /// @param args the number of interactions per run; then `busy` to keep all cores busy with other work, `cold` to send
    ///             many requests at once to bots that have just started, or `messages` for messages in guilds
    public static void main(String[] args) throws Exception {
        var number = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        var way = args.length > 1 ? args[1] : "";
        switch (way) {
            case "cold" -> cold();
            case "messages" -> messages(number);
            case "busy" -> {
                for (var i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
                    Thread.ofPlatform().daemon().start(DiscordLoad::spin);
                }
                compare(number, 1);
            }
            default -> {
                compare(number, ROUNDS);
                memory();
            }
        }
        System.exit(0);
    }

    /// What it costs that Discord sends every message once the bot hears mentions.
    private static void messages(int number) throws Exception {
        try (var bot = DiscordBotUnderLoad.start("Okaybot", FakeDiscord.start(), "okaybot.Main")) {
            System.out.println("messages | per second | CPU ms per 10,000 | RSS MB before | after");
            for (var i = 0; i < WARM_UPS + ROUNDS; i++) {
                var before = bot.status("VmRSS:") / 1024;
                var run = bot.runMessages(number);
                System.out.printf("%d | %d | %d | %d | %d%n", number, number * 1000L / run.sending().toMillis(),
                        run.cpu().toMillis() * 10_000 / number, before, bot.status("VmRSS:") / 1024);
            }
        }
    }

    private static void spin() {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
    }

    private static void compare(int number, int rounds) throws Exception {
        try (var own = DiscordBotUnderLoad.start("Okaybot", FakeDiscord.start(), "okaybot.Main");
                var echo = DiscordBotUnderLoad.start("echo", FakeDiscord.start(), "okaybot.bench.DiscordEchoBot");
                var more = DiscordBotUnderLoad.start("echo as long", FakeDiscord.start(),
                        "okaybot.bench.DiscordEchoBot",
                        "more")) {
            var bots = List.of(own, echo, more);
            for (var i = 0; i < WARM_UPS; i++) {
                for (var bot : bots) {
                    for (var load : LOADS) {
                        bot.runClosedLoop(load.request(), number);
                    }
                }
            }
            System.out
                    .println("load | mode | bot | sent | lost | per second | p50 ms | p99 ms | CPU ms each | threads");
            for (var load : LOADS) {
                compare(load.name() + " | 32 at once", bots, rounds,
                        bot -> bot.runClosedLoop(load.request(), number));
                compare(load.name() + " | " + REQUESTS_PER_SECOND + " per second", bots, rounds,
                        bot -> bot.runAtRate(load.request(), REQUESTS_PER_SECOND, number / 2));
            }
        }
    }

    private interface Measurement {
        LoadRun run(DiscordBotUnderLoad bot) throws Exception;
    }

    /// Measures the bots in turns and prints each bot's median run by CPU time.
    private static void compare(String what, List<DiscordBotUnderLoad> bots, int rounds, Measurement measured)
            throws Exception {
        var runs = new ArrayList<List<LoadRun>>();
        bots.forEach(_ -> runs.add(new ArrayList<>()));
        for (var i = 0; i < rounds * bots.size(); i++) {
            runs.get(i % bots.size()).add(measured.run(bots.get(i % bots.size())));
        }
        for (var i = 0; i < bots.size(); i++) {
            var bot = bots.get(i);
            var run = runs.get(i).stream().sorted(Comparator.comparing(LoadRun::cpu)).toList().get(rounds / 2);
            System.out.printf("%s | %s | %d | %d | %d | %.1f | %.1f | %.3f | %d%n", what, bot.name(), run.sent(),
                    run.lost(), run.perSecond(), run.millis(50), run.millis(99), run.cpuEach(), bot.status("Threads:"));
        }
    }

    /// The first run only warms up the fake Discord.
    private static void cold() throws Exception {
        System.out.println("200 at once after the start | lost | p50 ms | p99 ms | max ms");
        for (var options : List.of(List.of("warm-up of the fake Discord"), List.of("-XX:+UseG1GC"),
                List.of("-XX:+UseG1GC"),
                List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"))) {
            var command = new ArrayList<>(options);
            command.removeIf(option -> !option.startsWith("-"));
            command.add("okaybot.Main");
            try (var bot = DiscordBotUnderLoad.start("Okaybot", FakeDiscord.start(), command.toArray(String[]::new))) {
                var sent = new int[1];
                var run = bot.runAtRate(user -> LOADS.get(sent[0]++ % LOADS.size()).request().apply(user), 1_000_000,
                        COLD);
                System.out.printf("%s | %d | %.0f | %.0f | %.0f%n", String.join(" ", options), run.lost(),
                        run.millis(50), run.millis(99), run.millis(100));
            }
        }
    }

    private static void memory() throws Exception {
        System.out.println("servers | RSS MB | threads");
        for (var servers : List.of(1, 1_000, 10_000)) {
            var discord = FakeDiscord.start();
            var shards = Math.max(1, servers / 1000);
            discord.gateway().setGuilds(servers, 19);
            discord.rest().setRecommendedShards(shards);
            try (var bot = DiscordBotUnderLoad.start("Okaybot", discord, "okaybot.Main")) {
                while (discord.gateway().sessionCount() < shards) {
                    Thread.sleep(100);
                }
                Thread.sleep(5_000);
                System.out.printf("%d | %d | %d%n", servers, bot.status("VmRSS:") / 1024, bot.status("Threads:"));
            }
        }
    }
}
