package okaybot.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import okaybot.testing.discord.FakeDiscord;
import okaybot.testing.discord.FakeDiscordUser;
import okaybot.testing.discord.SentInteraction;

/// A bot in its own process, with its own fake Discord in this process, so that the bot's CPU time can be measured alone.
///
/// @param requests how many requests were sent, to let users take turns
record DiscordBotUnderLoad(String name, FakeDiscord discord, Process process,
        AtomicInteger requests) implements AutoCloseable {
    private static final int AT_ONCE = 32;
    /// Number of users that take turns: few enough to stay cached, enough that nobody reaches the rate limit.
    private static final int USERS = 5_000;
    private static final int FIRST_USER_ID = 1_000_000;
    /// Longer than the 3 seconds that Discord waits for a response.
    private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(4);

    /// The result of one run.
    ///
    /// @param sending how long it took to send all requests
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

    /// Starts a bot and waits until it has registered its commands.
    ///
    /// @param command options for Java, then the class to run and its arguments
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
        builder.environment().put("DISCORD_MENTIONS", "true");
        var bot = new DiscordBotUnderLoad(name, discord, builder.start(), new AtomicInteger());
        while (discord.rest().registeredCommands().isEmpty()) {
            Thread.sleep(10);
        }
        return bot;
    }

    /// A fixed number of users, each of whom asks again as soon as the answer is there.
    LoadRun runClosedLoop(Function<FakeDiscordUser, SentInteraction> load, int number) throws Exception {
        var left = new AtomicInteger(number);
        var asked = new ArrayList<SentInteraction>();
        var cpu = cpu();
        var start = System.nanoTime();
        try (var users = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < AT_ONCE; i++) {
                users.execute(() -> {
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
        return run(asked, Duration.ofNanos(System.nanoTime() - start), cpu);
    }

    /// Requests at a fixed rate, whether earlier ones are answered or not.
    LoadRun runAtRate(Function<FakeDiscordUser, SentInteraction> load, long perSecond, int number) throws Exception {
        var asked = new ArrayList<SentInteraction>();
        var cpu = cpu();
        var start = System.nanoTime();
        for (var i = 0; i < number; i++) {
            var nanosUntilDue = start + i * 1_000_000_000L / perSecond - System.nanoTime();
            if (nanosUntilDue > 0) {
                Thread.sleep(Duration.ofNanos(nanosUntilDue));
            }
            asked.add(ask(load));
        }
        var sending = Duration.ofNanos(System.nanoTime() - start);
        var waited = System.nanoTime();
        while (System.nanoTime() - waited < RESPONSE_TIMEOUT.toNanos()
                && asked.stream().anyMatch(one -> one.firstResponse().isEmpty())) {
            Thread.sleep(10);
        }
        return run(asked, sending, cpu);
    }

    /// Messages of a guild that are not for the bot, as fast as they can be sent.
    LoadRun runMessages(int number) {
        var cpu = cpu();
        var start = System.nanoTime();
        for (var i = 0; i < number; i++) {
            var _ = discord.user().write("", DiscordBotUnderLoad::addUsualParts);
        }
        // The bot reads the events of a shard in order, so it has read all messages when it answers.
        discord.user().autocomplete("cast", "who", "moon").awaitResponse();
        return run(List.of(), Duration.ofNanos(System.nanoTime() - start), cpu);
    }

    /// What most messages have beside their text, which Discord does not send for messages that are not for the bot.
    private static void addUsualParts(ObjectNode message) {
        message.put("nonce", "1311111111111111111").putArray("components");
        message.withObject("/author").put("avatar", "a_0123456789abcdef0123456789abcdef").put("global_name", "A fan")
                .put("public_flags", 0).putNull("clan").putNull("avatar_decoration_data");
        var roles = message.withObject("/member").putNull("nick").putNull("avatar").put("pending", false)
                .putArray("roles");
        for (var i = 0; i < 6; i++) {
            roles.add("113456789012345678" + i);
        }
    }

    private SentInteraction ask(Function<FakeDiscordUser, SentInteraction> load) {
        return load.apply(discord.user().withId(Integer.toString(FIRST_USER_ID + requests.incrementAndGet() % USERS)));
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

    /// A number from `/proc/PID/status`.
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
