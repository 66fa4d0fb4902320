package okaybot.bench.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
    private int shards = 1;
    private final Queue<SentInteraction> sent = new ConcurrentLinkedQueue<>();

    /// Puts the bot into this many guilds; to be called before the bot starts.
    DiscordConnection withGuilds(int number) {
        shards = Math.max(1, number / 1_000);
        discord.gateway().setGuilds(number, 19);
        discord.rest().setRecommendedShards(shards);
        return this;
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("DISCORD_TOKEN", FakeDiscord.TOKEN, "DISCORD_API_URL", discord.apiUrl(), "DISCORD_MENTIONS",
                "true");
    }

    @Override
    public boolean isReady() {
        return discord.gateway().sessionCount() >= shards && !discord.rest().registeredCommands().isEmpty();
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

    /// Sends messages of a guild that are not for the bot, and waits until it has read them.
    void sendMessages(int number) {
        for (var i = 0; i < number; i++) {
            var _ = discord.user().write("", DiscordConnection::addUsualParts);
        }
        // The bot reads the events of a shard in order.
        ask(QuestionKind.COMPLETION, 0).join();
        discardOld();
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
