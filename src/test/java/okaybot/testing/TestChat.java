package okaybot.testing;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.answer.PlatformContext;
import okaybot.answer.Reply;
import okaybot.answer.Request;
import okaybot.answer.Viewer;
import okaybot.answer.interpret.LoreIndexes;
import okaybot.answer.service.AnswerService;
import okaybot.command.Commands;
import okaybot.command.api.Command;
import okaybot.command.api.Completion;
import okaybot.command.context.CommandContext;
import okaybot.lore.Lore;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.schedule.PostScheduler;
import okaybot.schedule.follow.NewsScheduler;
import okaybot.schedule.rewatch.RewatchScheduler;
import okaybot.settings.Settings;

/// A chat with the bot that needs no platform. The clock stands still and the random generator is seeded.
public record TestChat(AnswerService service, CommandContext context, Lore lore, InMemorySettingsStore store,
        Viewer viewer,
        Place place,
        PlatformContext platformContext, Locale locale) {
    /// Between two questions, so that nobody is rate limited, in nanoseconds.
    public static final long PAUSE = Duration.ofSeconds(5).toNanos();
    /// The time in every test.
    public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    public static final Place CHANNEL = new Place("test",
            List.of(new Level(LevelType.SERVER, "home"), new Level(LevelType.CHANNEL, "general")));
    /// Of all bots, so that each lore is indexed once.
    private static final LoreIndexes INDEXES = new LoreIndexes();

    /// A private chat about the show in `seeds/`, with somebody who has watched nothing yet.
    public static TestChat withSeeds() {
        return withLore(ShowLore.LORE);
    }

    /// The same with further services.
    public static TestChat withSeeds(UnaryOperator<CommandContext> services) {
        return withLore(ShowLore.LORE, services);
    }

    /// The names of all commands that are not for admins, for parameterized tests.
    public static Stream<String> commandsForFans() {
        return withSeeds().service().commands().all().stream().filter(command -> !command.spec().isForAdmins())
                .map(Command::name);
    }

    private static PostScheduler posts() {
        var queue = new FakeTaskQueue(NOW);
        return new PostScheduler(new InMemoryScheduleStore(), queue, queue.clock());
    }

    private static NewsScheduler news(Lore lore) {
        return new NewsScheduler(new InMemoryFollowStore(), new FakeTaskQueue(NOW), () -> lore,
                InstantSource.fixed(NOW));
    }

    /// A private chat in which some seconds pass with each question, so that nobody is rate limited.
    public static TestChat withLore(Lore lore) {
        return withLore(lore, context -> context);
    }

    public static TestChat withLore(Lore lore, Ticker time) {
        return withLore(lore, time, context -> context);
    }

    /// The same with further services.
    public static TestChat withLore(Lore lore, UnaryOperator<CommandContext> services) {
        var time = new AtomicLong();
        return withLore(lore, () -> time.addAndGet(PAUSE), services);
    }

    private static TestChat withLore(Lore lore, Ticker time, UnaryOperator<CommandContext> services) {
        var store = new InMemorySettingsStore();
        var settings = new Settings(store);
        var context = services
                .apply(CommandContext.of(settings, InstantSource.fixed(NOW), time, new Random(1), "1.2.3")
                        .withReports(new InMemoryReportStore()).withPosts(posts()).withNews(news(lore))
                        .withRewatches(new RewatchScheduler(new InMemoryRewatchStore(), new FakeTaskQueue(NOW),
                                () -> NOW)));
        return new TestChat(service(() -> lore, Commands.all(context), context), context, lore, store,
                new Viewer("test:fan", false), Place.privateChat("test"),
                PlatformContext.NONE, Locale.ENGLISH);
    }

    /// The same with content that changes while it goes on.
    public static TestChat withChangingLore(Supplier<Lore> lore) {
        var chat = withLore(lore.get());
        return new TestChat(service(lore, Commands.all(chat.context), chat.context), chat.context, chat.lore,
                chat.store, chat.viewer, chat.place, chat.platformContext, chat.locale);
    }

    /// A service that finds the indexes of the other tests.
    public static AnswerService service(Supplier<Lore> lore, List<Command> commands, CommandContext context) {
        return new AnswerService(lore, commands, context, INDEXES);
    }

    public TestChat watched(int episodes) {
        store.setProgress(viewer.id(), Optional.of(episodes));
        return this;
    }

    public TestChat in(Place other) {
        return new TestChat(service, context, lore, store, viewer, other, platformContext, locale);
    }

    public TestChat as(String name, boolean admin) {
        return new TestChat(service, context, lore, store, new Viewer("test:" + name, admin), place, platformContext,
                locale);
    }

    /// Somebody who has never asked this bot anything. A class whose tests share a bot builds its indexes once.
    public TestChat asNewReader() {
        return as(UUID.randomUUID().toString(), false);
    }

    /// The same chat with what a platform knows about the place.
    public TestChat with(PlatformContext newContext) {
        return new TestChat(service, context, lore, store, viewer, place, newContext, locale);
    }

    /// The same chat with a reader of another language.
    public TestChat reading(Locale other) {
        return new TestChat(service, context, lore, store, viewer, place, platformContext, other);
    }

    public Reply reply(String line) {
        return send(line).orElseThrow();
    }

    /// The reply; empty if the asker is being rate limited and has already been told.
    public Optional<Reply> send(String line) {
        return service.answer(request(line));
    }

    public Answer ask(String line) {
        return reply(line).answer();
    }

    /// The answer as plain text, see [PlainText].
    public String say(String line) {
        return PlainText.of(ask(line));
    }

    public List<Completion> complete(String line) {
        return service.complete(request(line));
    }

    private Request request(String line) {
        return new Request(CommandLine.parse(line), viewer, place, platformContext, false).withLocale(locale);
    }
}
