package okaybot;

import com.github.benmanes.caffeine.cache.Ticker;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okaybot.answer.AnswerService;
import okaybot.answer.Means;
import okaybot.answer.Messengers;
import okaybot.command.Commands;
import okaybot.lore.Lore;
import okaybot.lore.SeedFiles;
import okaybot.lore.SeedLoader;
import okaybot.lore.Seeds;
import okaybot.platform.Adapter;
import okaybot.platform.Refused;
import okaybot.platform.console.Console;
import okaybot.platform.console.Seat;
import okaybot.platform.discord.DiscordAdapter;
import okaybot.platform.telegram.TelegramAdapter;
import okaybot.platform.telegram.TelegramConfig;
import okaybot.settings.CachedStore;
import okaybot.settings.Database;
import okaybot.settings.DatabaseUnusable;
import okaybot.settings.JdbcStore;
import okaybot.settings.Settings;
import okaybot.settings.SettingsStore;
import okaybot.settings.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The parts, wired together.
///
/// @param adapters the platforms that are switched on
/// @param http what listens for calls from outside, where one of them needs it
record Okaybot(SettingsStore store, Messengers messengers, AnswerService service,
        List<Adapter> adapters, Optional<HttpServer> http) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Okaybot.class);
    /// What is set in a place that sent the bot away is kept so long, in case it is invited back.
    private static final Duration KEPT = Duration.ofDays(30);

    /// Loads the content, opens the store and puts the parts together.
    ///
    /// @throws Unusable if the content has a fault
    /// @throws DatabaseUnusable if the store cannot be opened
    /// @throws IOException if the HTTP port cannot be had
    static Okaybot of(Config config) throws Unusable, DatabaseUnusable, IOException {
        var lore = load(config.seeds());
        var store = open(config.database());
        var settings = new Settings(store);
        var means = Means.of(settings, InstantSource.system(), Ticker.systemTicker(), new Random(), Build.version());
        var service = new AnswerService(() -> lore, Commands.all(means), means);
        var http = http(config);
        var adapters = adapters(config, service, settings, http);
        adapters.forEach(adapter -> means.messengers().add(adapter.platform(), adapter));
        return new Okaybot(store, means.messengers(), service, adapters, http);
    }

    private static Optional<HttpServer> http(Config config) throws IOException {
        if (config.telegram().flatMap(TelegramConfig::webhook).isEmpty()) {
            return Optional.empty();
        }
        var http = HttpServer.create(new InetSocketAddress(config.httpPort().orElseThrow()), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
        return Optional.of(http);
    }

    private static List<Adapter> adapters(Config config, AnswerService service, Settings settings,
            Optional<HttpServer> http) {
        var adapters = new ArrayList<Adapter>();
        config.discord().ifPresent(login -> adapters.add(new DiscordAdapter(login, service, settings)));
        config.telegram().ifPresent(telegram -> adapters.add(new TelegramAdapter(telegram, service, settings,
                config.data().resolve("telegram-inbox"), settings, http)));
        return adapters;
    }

    private static SettingsStore open(String url) throws DatabaseUnusable {
        var database = Database.open(url);
        return new CachedStore(new JdbcStore(database, InstantSource.system()), database);
    }

    /// Serves the platforms until the process is told to end. They are closed then, and also if this fails.
    ///
    /// @throws Refused if one of them does not want this bot
    void serve() throws Refused {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "closing"));
        var sweeping = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("sweep").factory());
        var _ = sweeping.scheduleWithFixedDelay(this::sweep, 0, 1, TimeUnit.DAYS);
        var served = adapters.stream().map(Adapter::start).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.anyOf(served).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refused refused) {
                throw refused;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void sweep() {
        try {
            LOG.info("Settings of {} places that were left long ago are deleted", store.sweep(KEPT));
        } catch (StoreUnavailable unavailable) {
            LOG.warn("Settings of places that were left long ago stand for another day", unavailable);
        }
    }

    /// Lets the platforms finish what they have begun, all at the same time, and then closes the store.
    @Override
    public void close() {
        try (var closing = Executors.newVirtualThreadPerTaskExecutor()) {
            adapters.forEach(adapter -> closing.execute(adapter::close));
        }
        http.ifPresent(server -> server.stop(0));
        store.close();
    }

    /// Loads a folder of content files.
    ///
    /// @throws Unusable if anything in it is wrong
    static Lore load(Path seeds) throws Unusable {
        return switch (SeedLoader.load(SeedFiles.in(seeds))) {
            case Seeds.Sound(var lore) -> lore;
            case Seeds.Broken(var problems) -> throw new Unusable(problems);
        };
    }

    /// What a lore holds, counted.
    static String inventory(Lore lore) {
        var spoilers = lore.claims().filter(claim -> claim.after().isPresent()).count();
        return """
                %s, %d episodes
                %5d statements, %d of them spoilers
                %5d sources
                %5d disputes
                %5d characters
                %5d relations
                %5d people
                %5d quotations
                %5d honours
                %5d themes""".formatted(lore.show().title(), lore.lastEpisode(), lore.claims().count(), spoilers,
                lore.sources().size(), lore.disputes().size(), lore.roles().size(), lore.relations().size(),
                lore.people().size(), lore.quotations().size(), lore.honours().size(), lore.themes().size());
    }

    Console console(Seat seat, Map<String, String> environment) {
        return new Console(service, messengers, seat, environment);
    }
}
