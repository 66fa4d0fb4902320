package okaybot;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okaybot.config.Config;
import okaybot.ops.Health;
import okaybot.ops.Http;
import okaybot.ops.Metrics;
import okaybot.platform.Adapter;
import okaybot.platform.Refused;
import okaybot.platform.discord.DiscordAdapter;
import okaybot.platform.telegram.TelegramAdapter;
import okaybot.settings.StoreUnavailableException;
import okaybot.settings.database.DatabaseUnusableException;
import okaybot.yaml.Unusable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bot on the platforms that are switched on, with what its host can see of it.
///
/// @param http the bot's HTTP server, where one is wanted
/// @param metrics what it shows there; without a server nothing is counted
record Host(Okaybot bot, List<Adapter> adapters, Optional<Http> http,
        Optional<Metrics> metrics) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Host.class);
    /// What is set in a place that sent the bot away is kept so long, in case it is invited back.
    private static final Duration KEPT = Duration.ofDays(30);

    /// @throws Unusable if the content has a fault
    /// @throws DatabaseUnusable if the store cannot be opened
    /// @throws IOException if the HTTP server's port cannot be had
    static Host of(Config config) throws Unusable, DatabaseUnusableException, IOException {
        var http = config.http().isPresent() ? Optional.of(Http.at(config.http().get())) : Optional.<Http>empty();
        var metrics = http.map(_ -> new Metrics());
        var registry = metrics.map(Metrics::registry).orElseGet(CompositeMeterRegistry::new);
        var bot = Okaybot.of(config, registry);
        var host = new Host(bot, adapters(config, bot, http, registry), http, metrics);
        host.adapters.forEach(adapter -> bot.messengers().register(adapter.platform(), adapter));
        http.ifPresent(server -> metrics.ifPresent(counted -> host.show(server, counted)));
        LOG.info("{}", StartLine.of(bot.lore(), host.adapters, config.database(), http.map(Http::address)));
        return host;
    }

    private static List<Adapter> adapters(Config config, Okaybot bot, Optional<Http> http, MeterRegistry meters) {
        var adapters = new ArrayList<Adapter>();
        config.discord()
                .ifPresent(login -> adapters.add(new DiscordAdapter(login, bot.service(), bot.settings(), meters)));
        config.telegram().ifPresent(telegram -> adapters.add(new TelegramAdapter(telegram, bot.service(),
                bot.settings(), config.data().resolve("telegram-inbox"), bot.settings(), http.map(Http::server),
                meters)));
        return adapters;
    }

    private void show(Http server, Metrics counted) {
        var health = new Health().with("content", Optional::empty)
                .with("store", () -> bot.settings().store().currentFailure().map(Throwable::getMessage));
        adapters.forEach(adapter -> health.with(adapter.platform(), adapter::trouble));
        health.showOn(server);
        counted.watch(health);
        counted.content(bot.lore().show().title(), bot.lore().lastEpisode(), Build.version());
        counted.showOn(server);
        server.open();
    }

    /// Serves the platforms until the process is told to end. They are closed then, and also if this fails.
    ///
    /// @throws Refused if one of them does not want this bot
    void serve() throws Refused {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "closing"));
        var sweeping = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("sweep").factory());
        // After an hour, a clock that was wrong when the machine started has been set.
        var _ = sweeping.scheduleWithFixedDelay(this::sweep, 1, 24, TimeUnit.HOURS);
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

    private void stop() {
        LOG.info("Okaybot stops");
        close();
    }

    private void sweep() {
        try {
            var swept = bot.settings().store().deleteLeftLongerThan(KEPT);
            if (swept > 0) {
                LOG.info("Settings of {} places that were left long ago are deleted", swept);
            }
        } catch (StoreUnavailableException unavailable) {
            LOG.warn("Settings of places that were left long ago stand for another day", unavailable);
        }
    }

    /// Lets the platforms finish what they have begun, all at the same time, and then closes the rest.
    @Override
    public void close() {
        try (var closing = Executors.newVirtualThreadPerTaskExecutor()) {
            adapters.forEach(adapter -> closing.execute(adapter::close));
        }
        http.ifPresent(Http::close);
        bot.close();
        metrics.ifPresent(Metrics::close);
    }
}
