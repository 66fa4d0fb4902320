package okaybot.bench.load;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import okaybot.testing.discord.FakeDiscord;
import okaybot.testing.discord.SentInteraction;

/// A Discord of its own for one bot.
final class DiscordConnection implements BotConnection {
    /// Few enough to stay cached, enough that nobody reaches the rate limit.
    private static final int USERS = 5_000;
    private static final int FIRST_USER_ID = 1_000_000;

    private final FakeDiscord discord = FakeDiscord.start();
    private final Queue<SentInteraction> sent = new ConcurrentLinkedQueue<>();

    /// Puts the bot into this many guilds; to be called before the bot starts.
    DiscordConnection withGuilds(int number) {
        discord.gateway().setGuilds(number, 19);
        discord.rest().setRecommendedShards(Math.max(1, number / 1_000));
        return this;
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("DISCORD_TOKEN", FakeDiscord.TOKEN, "DISCORD_API_URL", discord.apiUrl());
    }

    @Override
    public boolean isReady() {
        return !discord.rest().registeredCommands().isEmpty();
    }

    @Override
    public Set<QuestionKind> questions() {
        return EnumSet.allOf(QuestionKind.class);
    }

    @Override
    public CompletableFuture<?> ask(QuestionKind question, long number) {
        var user = discord.user().withId(Long.toString(FIRST_USER_ID + number % USERS));
        var interaction = switch (question) {
            case COMMAND -> user.runCommand("cast", "who", "ko-moon-young");
            case LONG_COMMAND -> user.runCommand("plot");
            case WORDS -> user.runCommand("ask", "question", "who wrote it");
            case COMPLETION -> user.autocomplete("cast", "who", "moon");
        };
        sent.add(interaction);
        return interaction.response();
    }

    @Override
    public void setLatency(Duration latency) {
        discord.rest().setCallbackLatency(latency);
    }

    @Override
    public void discardOld() {
        sent.forEach(discord.rest()::forget);
        sent.clear();
    }

    @Override
    public void close() {
        discord.close();
    }
}
