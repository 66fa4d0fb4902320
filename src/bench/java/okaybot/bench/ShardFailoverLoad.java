package okaybot.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import okaybot.testing.discord.DiscordTestData;
import okaybot.testing.discord.FakeDiscord;

/// Two bots with one shard each share a PostgreSQL under load; one of them is killed and restarted. Prints for every second
/// how many requests were answered and lost.
final class ShardFailoverLoad {
    private static final int SERVERS = 100;
    private static final int REQUESTS_PER_SECOND = 50;
    private static final int SHARDS = 2;
    private static final int KILLED_AT = 10;
    private static final int STARTED_AT = 15;

    private final FakeDiscord discord = FakeDiscord.start();
    private volatile List<LoadStatistics> now = List.of(new LoadStatistics(), new LoadStatistics());

    private ShardFailoverLoad() {}

    /// Runs the load test.
    ///
    /// @param args the number of seconds; 40 by default
    public static void main(String[] args) throws Exception {
        new ShardFailoverLoad().run(args.length == 0 ? 40 : Integer.parseInt(args[0]));
        System.exit(0);
    }

    private void run(int seconds) throws Exception {
        discord.gateway().setGuilds(SERVERS, 3);
        discord.rest().setRecommendedShards(SHARDS);
        try (var postgres = EmbeddedPostgres.start();
                var one = bot(postgres, 0);
                var other = bot(postgres, 1)) {
            while (discord.gateway().sessionCount() < SHARDS || discord.rest().registeredCommands().isEmpty()) {
                Thread.sleep(100);
            }
            var generators = IntStream.range(0, SHARDS).mapToObj(this::generator).toList();
            LoadGenerator.warmUp(generators);
            var threads = IntStream.range(0, SHARDS)
                    .mapToObj(shard -> LoadGenerator.start(generators.get(shard), REQUESTS_PER_SECOND,
                            () -> now.get(shard)))
                    .toList();
            record(one, other, seconds);
            threads.forEach(Thread::interrupt);
        }
        System.out.println("Requests that Discord would reject: " + discord.rest().validationErrors());
    }

    private BotProcess bot(EmbeddedPostgres postgres, int shard) throws IOException {
        return new BotProcess(Map.of("DISCORD_TOKEN", FakeDiscord.TOKEN, "DISCORD_API_URL", discord.apiUrl(),
                "DATABASE_URL", postgres.getJdbcUrl("postgres", "postgres"), "DISCORD_SHARDS_TOTAL", "" + SHARDS,
                "DISCORD_SHARDS", "" + shard));
    }

    private LoadGenerator generator(int shard) {
        var servers = IntStream.range(0, SERVERS).mapToObj(DiscordTestData::guildId)
                .filter(server -> (Long.parseLong(server) >> 22) % SHARDS == shard).toList();
        return new DiscordLoadGenerator(discord, servers);
    }

    private void record(BotProcess one, BotProcess other, int seconds) throws Exception {
        var behind = (int) DiscordLoadGenerator.RESPONSE_TIMEOUT.toSeconds() + 2;
        var all = new ArrayList<List<LoadStatistics>>();
        var notes = new ArrayList<String>();
        System.out.println(
                "second | shard 0: sent answered lost duplicates p99 | shard 1: sent answered lost duplicates p99 |");
        var start = System.nanoTime();
        for (var second = 0; second < seconds + behind; second++) {
            notes.add(happens(second, other) + (one.isAlive() ? "" : " shard 0 has ended!"));
            var before = discord.gateway().sessionCount();
            Thread.sleep(Duration.ofNanos(Math.max(0, start + (second + 1) * 1_000_000_000L - System.nanoTime())));
            if (discord.gateway().sessionCount() > before) {
                notes.set(second, notes.get(second) + " shard 1 is connected");
            }
            all.add(now);
            now = List.of(new LoadStatistics(), new LoadStatistics());
            if (second >= behind) {
                var settled = all.get(second - behind);
                System.out.printf("%d | %s | %s | %s%n", second - behind, text(settled.getFirst()),
                        text(settled.getLast()), notes.get(second - behind));
            }
        }
        var settled = all.subList(0, seconds);
        System.out.printf("all | %s | %s |%n", text(LoadStatistics.merge(settled.stream().map(List::getFirst))),
                text(LoadStatistics.merge(settled.stream().map(List::getLast))));
    }

    private static String happens(int second, BotProcess other) throws Exception {
        return switch (second) {
            case KILLED_AT -> {
                other.kill();
                yield "shard 1 is killed";
            }
            case STARTED_AT -> {
                other.startAgain();
                yield "shard 1 is started";
            }
            default -> "";
        };
    }

    private static String text(LoadStatistics statistics) {
        return "%d %d %d %d %.0f".formatted(statistics.sent(), statistics.answered(), statistics.lost(),
                statistics.duplicates(),
                statistics.percentile(99));
    }
}
