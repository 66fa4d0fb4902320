package okaybot;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import okaybot.answer.service.AnswerService;
import okaybot.article.ArticleFolder;
import okaybot.article.HeaderRules;
import okaybot.command.Commands;
import okaybot.command.context.CommandContext;
import okaybot.config.Config;
import okaybot.config.Secret;
import okaybot.lore.Lore;
import okaybot.lore.seed.SeedFolder;
import okaybot.lore.seed.SeedLoadResult;
import okaybot.lore.seed.SeedLoader;
import okaybot.messenger.MessengerRegistry;
import okaybot.ops.BuildInfo;
import okaybot.platform.Platform;
import okaybot.platform.console.Console;
import okaybot.platform.console.ConsoleUser;
import okaybot.platform.discord.DiscordPlatform;
import okaybot.platform.telegram.TelegramPlatform;
import okaybot.problem.InvalidInputException;
import okaybot.reload.ContentWatcher;
import okaybot.reload.CurrentLore;
import okaybot.reload.WatchedFolders;
import okaybot.report.ReportStore;
import okaybot.schedule.PostScheduler;
import okaybot.schedule.database.DatabaseTaskQueue;
import okaybot.schedule.follow.NewsScheduler;
import okaybot.schedule.jdbc.JdbcFollowStore;
import okaybot.schedule.jdbc.JdbcRewatchStore;
import okaybot.schedule.jdbc.JdbcScheduleStore;
import okaybot.schedule.rewatch.RewatchScheduler;
import okaybot.search.passage.ArticleLibrary;
import okaybot.settings.Settings;
import okaybot.settings.StoreUnavailableException;
import okaybot.settings.cache.CachedSettingsStore;
import okaybot.settings.database.Database;
import okaybot.settings.database.DatabaseUnusableException;
import okaybot.settings.jdbc.JdbcReportStore;
import okaybot.settings.jdbc.JdbcSettingsStore;
import okaybot.settings.jdbc.JdbcUnansweredStore;
import okaybot.unanswered.KeyedHash;
import okaybot.unanswered.UnansweredQuestions;

/// The parts that answer requests, wired together. [Host] adds the platforms.
///
/// @param lore       answers come from what it has at the moment
/// @param content    takes over changed content, once it is started
/// @param settings   the settings of admins and viewers, with their store
/// @param database   closed together with the settings' store
/// @param articles   are read in the background
/// @param unanswered are counted in the background
/// @param reports    of mistakes
/// @param messengers post messages that are not replies, such as reports; [Host] registers one for each platform
/// @param tasks      run once they are started
record Okaybot(CurrentLore lore, ContentWatcher content, Settings settings, Database database, ArticleLibrary articles,
        UnansweredQuestions unanswered, ReportStore reports, MessengerRegistry messengers,
        AnswerService answerService, ScheduledTasks tasks) implements AutoCloseable {
    /// Every platform that the bot can serve. A new platform is added here.
    static final List<Platform<?>> PLATFORMS = List.of(new DiscordPlatform(), new TelegramPlatform());

    /// Loads the content, opens the database and wires the parts.
    ///
    /// @throws InvalidInputException     if the content has problems
    /// @throws DatabaseUnusableException if the database cannot be opened
    static Okaybot create(Config config, MeterRegistry meters) throws InvalidInputException, DatabaseUnusableException {
        var folders = WatchedFolders.in(config.seedsFolder());
        Supplier<SeedLoadResult> loader = () -> SeedLoader.load(new SeedFolder(config.seedsFolder()));
        // At the same time as the database is opened: both take long.
        var content = CompletableFuture.supplyAsync(loader);
        var database = Database.open(config.databaseUrl());
        try {
            return wire(config, meters, folders, CurrentLore.of(content.join(), loader), database);
        } catch (InvalidInputException e) {
            database.close();
            throw e;
        }
    }

    private static Okaybot wire(Config config, MeterRegistry meters, WatchedFolders folders, CurrentLore lore,
            Database database) {
        var clock = InstantSource.system();
        var store = new CachedSettingsStore(new JdbcSettingsStore(database, clock), database, meters);
        var settings = new Settings(store);
        var articles = openArticles(config, lore);
        var content = new ContentWatcher(folders, lore, () -> articles.reload(articles(config, lore.get())), meters);
        var unanswered = new UnansweredQuestions(new JdbcUnansweredStore(database),
                KeyedHash.of(config.secrets().stream().map(Secret::text).toList()), clock);
        var reports = new JdbcReportStore(database);
        var queue = new DatabaseTaskQueue(database);
        var posts = new PostScheduler(new JdbcScheduleStore(database), queue, clock);
        var news = new NewsScheduler(new JdbcFollowStore(database), queue, lore, clock);
        var rewatches = new RewatchScheduler(new JdbcRewatchStore(database), queue, clock);
        var context = CommandContext.of(settings, clock, Ticker.systemTicker(), new Random(),
                BuildInfo.version(), meters).withPassages(articles).withUnanswered(unanswered)
                .withReports(reports).withPosts(posts).withNews(news).withRewatches(rewatches)
                .withBrokenContent(lore::brokenAt);
        var answers = new AnswerService(lore, Commands.all(context), context);
        return new Okaybot(lore, content, settings, database, articles, unanswered, reports, context.messengers(),
                answers,
                ScheduledTasks.create(queue, posts, news, rewatches, lore, answers, database, context));
    }

    /// The number of episodes decides which headers articles can have.
    private static ArticleLibrary openArticles(Config config, CurrentLore lore) {
        var articles = ArticleLibrary.open(articles(config, lore.get()), config.dataFolder());
        lore.addListener((before, after) -> {
            if (before.lastEpisode() != after.lastEpisode()) {
                articles.reload(articles(config, after));
            }
        });
        return articles;
    }

    private static ArticleFolder articles(Config config, Lore lore) {
        return ArticleFolder.in(config.seedsFolder(), HeaderRules.of(lore.lastEpisode(), InstantSource.system()));
    }

    /// Without metrics.
    static Okaybot create(Config config) throws InvalidInputException, DatabaseUnusableException {
        return create(config, new CompositeMeterRegistry());
    }

    Console console(ConsoleUser user, Map<String, String> environment) {
        return new Console(answerService, messengers, user, environment);
    }

    /// Deletes the unanswered questions, the reports of mistakes, the rewatches and what is known about posts that are too old to be
    /// kept.
    ///
    /// @throws StoreUnavailableException if the database cannot be reached
    void deleteExpired() {
        unanswered.deleteExpired();
        tasks.deleteExpired();
        reports.deleteBefore(Instant.now().minus(Duration.ofDays(ReportStore.RETENTION_DAYS)));
    }

    @Override
    public void close() {
        tasks.close();
        content.close();
        articles.close();
        unanswered.close();
        settings.store().close();
    }
}
