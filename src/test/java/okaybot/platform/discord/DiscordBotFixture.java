package okaybot.platform.discord;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import okaybot.answer.service.AnswerService;
import okaybot.place.MembershipListener;
import okaybot.place.Place;
import okaybot.platform.discord.connection.ShardRange;
import okaybot.testing.TestChat;
import okaybot.testing.discord.FakeDiscord;

/// The real bot on the fake Discord.
public record DiscordBotFixture(FakeDiscord discord, DiscordAdapter adapter, CompletableFuture<Void> stopped,
        TestChat chat,
        List<Place> joined,
        List<Place> left) implements AutoCloseable {
    /// The bot in one server, ready.
    public static DiscordBotFixture start() {
        return connect(FakeDiscord.start()).awaitReady();
    }

    /// The same, but that time stands still: one can ask too much.
    public static DiscordBotFixture startWithStoppedClock() {
        var discord = FakeDiscord.start();
        var chat = TestChat.withLore(TestChat.withSeeds().lore(), () -> 0);
        return connect(discord, chat, chat.service(),
                new DiscordConfig(FakeDiscord.TOKEN, discord.apiUrl(), Optional.empty()))
                .awaitReady();
    }

    /// The bot, about to connect.
    public static DiscordBotFixture connect(FakeDiscord discord) {
        return connect(discord, Optional.empty());
    }

    public static DiscordBotFixture connect(FakeDiscord discord, Optional<ShardRange> shards) {
        var chat = TestChat.withSeeds();
        return connect(discord, chat, chat.service(), new DiscordConfig(FakeDiscord.TOKEN, discord.apiUrl(), shards));
    }

    public static DiscordBotFixture connect(FakeDiscord discord, TestChat chat, AnswerService service,
            DiscordConfig login) {
        var joined = new CopyOnWriteArrayList<Place>();
        var left = new CopyOnWriteArrayList<Place>();
        var adapter = new DiscordAdapter(login, service, new MembershipRecorder(joined, left),
                new CompositeMeterRegistry());
        return new DiscordBotFixture(discord, adapter, adapter.start(), chat, joined, left);
    }

    private record MembershipRecorder(List<Place> heardJoined, List<Place> heardLeft) implements MembershipListener {
        @Override
        public void onMoved(Place from, Place to) {
            throw new UnsupportedOperationException("Discord renames nothing");
        }

        @Override
        public void onLeft(Place place) {
            heardLeft.add(place);
        }

        @Override
        public void onJoined(Place place) {
            heardJoined.add(place);
        }

        @Override
        public void onListed(String platform, Set<Place> there, Predicate<Place> part) {}
    }

    /// Waits until the commands are registered, which comes after everything else.
    public DiscordBotFixture awaitReady() {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !discord.rest().registeredCommands().isEmpty());
        return this;
    }

    @Override
    public void close() {
        adapter.close();
        discord.close();
    }
}
