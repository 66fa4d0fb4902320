package okaybot.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import okaybot.answer.service.AnswerService;
import okaybot.messenger.Messenger;
import okaybot.platform.discord.connection.ShardRange;
import okaybot.platform.discord.interaction.AnswerWarmUp;
import okaybot.platform.discord.interaction.AutocompleteChoices;
import okaybot.platform.discord.message.AnswerRenderer;
import okaybot.platform.discord.message.CommandMentions;
import okaybot.settings.Settings;
import okaybot.testing.RecordingMembershipListener;
import okaybot.testing.TestChat;
import okaybot.testing.discord.FakeDiscord;

/// The real adapter connected to a fake Discord.
public record DiscordBotFixture(FakeDiscord discord, DiscordAdapter adapter, CompletableFuture<Void> stopped,
        TestChat chat,
        RecordingMembershipListener membership, MeterRegistry meters) implements AutoCloseable {
    static {
        // Bots start without preparing answers, but what Discord waits for 3 seconds must not be the first answer of the JVM.
        new AnswerWarmUp(TestChat.withSeeds().service(), new AnswerRenderer(new CommandMentions()),
                new AutocompleteChoices()).run();
    }

    /// Starts a bot that is in one guild, and waits until it is ready.
    public static DiscordBotFixture start() {
        return connect(FakeDiscord.start()).awaitReady();
    }

    /// Starts the same bot, which also hears mentions in guilds.
    public static DiscordBotFixture startHearingMentions() {
        var discord = FakeDiscord.start();
        var chat = TestChat.withSeeds();
        return connect(discord, chat, chat.service(),
                new DiscordConfig(FakeDiscord.TOKEN, discord.apiUrl(), Optional.empty(), true)).awaitReady();
    }

    /// Starts the same bot with a clock that stands still, so that users run into the rate limit.
    public static DiscordBotFixture startWithStoppedClock() {
        var discord = FakeDiscord.start();
        var chat = TestChat.withLore(TestChat.withSeeds().lore(), () -> 0);
        return connect(discord, chat, chat.service(),
                new DiscordConfig(FakeDiscord.TOKEN, discord.apiUrl(), Optional.empty()))
                .awaitReady();
    }

    /// Starts a bot without waiting for it.
    public static DiscordBotFixture connect(FakeDiscord discord) {
        return connect(discord, Optional.empty());
    }

    public static DiscordBotFixture connect(FakeDiscord discord, Optional<ShardRange> shards) {
        var chat = TestChat.withSeeds();
        return connect(discord, chat, chat.service(), new DiscordConfig(FakeDiscord.TOKEN, discord.apiUrl(), shards));
    }

    /// Starts a bot with other limits, without waiting for it.
    static DiscordBotFixture connect(FakeDiscord discord, DiscordLimits limits) {
        var chat = TestChat.withSeeds();
        return connect(discord, chat, chat.service(), limits);
    }

    public static DiscordBotFixture connect(FakeDiscord discord, TestChat chat, AnswerService service) {
        return connect(discord, chat, service,
                new DiscordConfig(FakeDiscord.TOKEN, discord.apiUrl(), Optional.empty()));
    }

    public static DiscordBotFixture connect(FakeDiscord discord, TestChat chat, AnswerService service,
            DiscordConfig config) {
        return connect(discord, chat, service, config, DiscordLimits.DEFAULT);
    }

    /// Starts a bot with other answers and limits, without waiting for it.
    static DiscordBotFixture connect(FakeDiscord discord, TestChat chat, AnswerService service, DiscordLimits limits) {
        return connect(discord, chat, service, new DiscordConfig(FakeDiscord.TOKEN, discord.apiUrl(), Optional.empty()),
                limits);
    }

    private static DiscordBotFixture connect(FakeDiscord discord, TestChat chat, AnswerService service,
            DiscordConfig config, DiscordLimits limits) {
        var membership = new RecordingMembershipListener();
        var meters = new SimpleMeterRegistry();
        var adapter = new DiscordAdapter(config, service, new Settings(chat.store()), membership, meters, limits);
        chat.context().messengers().register(adapter.platform(), adapter.messenger());
        return new DiscordBotFixture(discord, adapter, adapter.start(() -> {}), chat, membership, meters);
    }

    public Messenger messenger() {
        return adapter.messenger();
    }

    /// Waits until the commands are registered, the last step of a start.
    public DiscordBotFixture awaitReady() {
        await().until(() -> !discord.rest().registeredCommands().isEmpty());
        return this;
    }

    @Override
    public void close() {
        adapter.close();
        discord.close();
        assertThat(membership.events()).as("Discord gives no place a new id")
                .noneMatch(event -> event.startsWith("moved"));
    }
}
