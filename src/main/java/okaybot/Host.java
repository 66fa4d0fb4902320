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
import okaybot.ops.BotHttpServer;
import okaybot.ops.HealthEndpoints;
import okaybot.ops.PrometheusMetrics;
import okaybot.platform.BotRejectedException;
import okaybot.platform.PlatformAdapter;
import okaybot.platform.discord.DiscordAdapter;
import okaybot.platform.telegram.TelegramAdapter;
import okaybot.problem.InvalidInputException;
import okaybot.settings.StoreUnavailableException;
import okaybot.settings.database.DatabaseUnusableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bot on the platforms that are switched on, with what its host can see of it.
///
/// @param http the bot's HTTP server, where one is wanted
/// @param metrics what it shows there; without a server nothing is counted
record Host(Okaybot bot, List<PlatformAdapter> adapters, Optional<BotHttpServer> http,
        Optional<PrometheusMetrics> metrics) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Host.class);
    /// What is set in a place that sent the bot away is kept so long, in case it is invited back.
    private static final Duration KEPT = Duration.ofDays(30);

    /// @throws Unusable if the content has a fault
    /// @throws DatabaseUnusable if the store cannot be opened
    /// @throws IOException if the HTTP server's port cannot be had
    static Host of(Config config) throws InvalidInputException, DatabaseUnusableException, IOException {
        var http = config.httpAddress().isPresent()
                ? Optional.of(BotHttpServer.bind(config.httpAddress().get()))
                : Optional.<BotHttpServer>empty();
        var metrics = http.map(_ -> new PrometheusMetrics());
        var registry = metrics.map(PrometheusMetrics::registry).orElseGet(CompositeMeterRegistry::new);
        var bot = Okaybot.of(config, registry);
        var host = new Host(bot, adapters(config, bot, http, registry), http, metrics);
        host.adapters.forEach(adapter -> bot.messengers().register(adapter.platform(), adapter));
        http.ifPresent(server -> metrics.ifPresent(counted -> host.show(server, counted)));
        LOG.info("{}",
                StartupMessage.of(bot.lore(), host.adapters, config.databaseUrl(), http.map(BotHttpServer::address)));
        return host;
    }

    private static List<PlatformAdapter> adapters(Config config, Okaybot bot, Optional<BotHttpServer> http,
            MeterRegistry meters) {
        var adapters = new ArrayList<PlatformAdapter>();
        config.discord()
                .ifPresent(login -> adapters.add(new DiscordAdapter(login, bot.service(), bot.settings(), meters)));
        config.telegram().ifPresent(telegram -> adapters.add(new TelegramAdapter(telegram, bot.service(),
                bot.settings(), config.dataFolder().resolve("telegram-inbox"), bot.settings(),
                http.map(BotHttpServer::server),
                meters)));
        return adapters;
    }

    private void show(BotHttpServer server, PrometheusMetrics counted) {
        var health = new HealthEndpoints().addCheck("content", Optional::empty)
                .addCheck("store", () -> bot.settings().store().currentFailure().map(Throwable::getMessage));
        adapters.forEach(adapter -> health.addCheck(adapter.platform(), adapter::currentProblem));
        health.registerOn(server);
        counted.addHealthGauges(health);
        counted.addContentInfo(bot.lore().show().title(), bot.lore().lastEpisode(), BuildInfo.version());
        counted.registerOn(server);
        server.start();
    }

    /// Serves the platforms until the process is told to end. They are closed then, and also if this fails.
    ///
    /// @throws Refused if one of them does not want this bot
    void serve() throws BotRejectedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "closing"));
        var sweeping = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("sweep").factory());
        // After an hour, a clock that was wrong when the machine started has been set.
        var _ = sweeping.scheduleWithFixedDelay(this::sweep, 1, 24, TimeUnit.HOURS);
        var served = adapters.stream().map(PlatformAdapter::start).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.anyOf(served).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BotRejectedException refused) {
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
        http.ifPresent(BotHttpServer::close);
        bot.close();
        metrics.ifPresent(PrometheusMetrics::close);
    }
}
