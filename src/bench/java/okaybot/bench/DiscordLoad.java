package okaybot.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import okaybot.bench.DiscordBotUnderLoad.LoadRun;
import okaybot.testing.discord.DiscordUser;
import okaybot.testing.discord.FakeDiscord;
import okaybot.testing.discord.SentInteraction;

/// How much the bot can take on Discord, beside two bare echo bots on the same settings: one says a word, the other as much
/// as Okaybot. All run at the same time and are asked by turns, so that whatever else the machine does hits them alike.
final class DiscordLoad {
    private static final int A_SECOND = 500;
    private static final int WARM_UPS = 3;
    private static final int ROUNDS = 5;
    private static final int COLD = 200;
    private static final Map<String, Function<DiscordUser, SentInteraction>> LOADS = new LinkedHashMap<>();

    static {
        LOADS.put("/cast", fan -> fan.runCommand("cast", "who", "ko-moon-young"));
        LOADS.put("/plot", fan -> fan.runCommand("plot"));
        LOADS.put("autocomplete", fan -> fan.autocomplete("cast", "who", "moon"));
    }

    private DiscordLoad() {}

    /// Prints tables.
    ///
    /// @param args how many interactions a run has; behind it `busy` to keep all cores busy with something else, or `cold`
    ///             to ask many things at once of bots that have only just started
    public static void main(String[] args) throws Exception {
        var number = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        var way = args.length > 1 ? args[1] : "";
        switch (way) {
            case "cold" -> cold();
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
                    for (var load : LOADS.values()) {
                        bot.runClosedLoop(load, number);
                    }
                }
            }
            System.out.println("load | mode | bot | sent | lost | a second | p50 ms | p99 ms | CPU ms each | threads");
            for (var load : LOADS.entrySet()) {
                compare(load.getKey() + " | 32 at once", bots, rounds,
                        bot -> bot.runClosedLoop(load.getValue(), number));
                compare(load.getKey() + " | " + A_SECOND + " a second", bots, rounds,
                        bot -> bot.runAtRate(load.getValue(), A_SECOND, number / 2));
            }
        }
    }

    private interface Measurement {
        LoadRun run(DiscordBotUnderLoad bot) throws Exception;
    }

    /// Each bot by turns; of each the run in the middle, by its CPU time.
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

    /// The first bot only warms up the fake Discord.
    private static void cold() throws Exception {
        System.out.println("200 at once after the start | lost | p50 ms | p99 ms | the last ms");
        for (var options : List.of(List.of("warming up the fake"), List.of("-XX:+UseG1GC"), List.of("-XX:+UseG1GC"),
                List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"))) {
            var command = new ArrayList<>(options);
            command.removeIf(option -> !option.startsWith("-"));
            command.add("okaybot.Main");
            try (var bot = DiscordBotUnderLoad.start("Okaybot", FakeDiscord.start(), command.toArray(String[]::new))) {
                var loads = List.copyOf(LOADS.values());
                var asked = new int[1];
                var run = bot.runAtRate(fan -> loads.get(asked[0]++ % loads.size()).apply(fan), 1_000_000, COLD);
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
