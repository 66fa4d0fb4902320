package okaybot;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import okaybot.config.Config;
import okaybot.lore.Lore;
import okaybot.ops.BotHttpServer;
import okaybot.ops.BuildInfo;
import okaybot.ops.HealthCheck;
import okaybot.ops.HealthEndpoints;
import okaybot.ops.PrometheusMetrics;
import okaybot.place.Membership;
import okaybot.place.Place;
import okaybot.platform.AdapterDependencies;
import okaybot.platform.BotRejectedException;
import okaybot.platform.Platform;
import okaybot.platform.PlatformAdapter;
import okaybot.problem.InvalidInputException;
import okaybot.reload.HangupSignal;
import okaybot.settings.database.Database;
import okaybot.settings.database.DatabaseUnusableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bot as a server process: its platform adapters, HTTP server, health and metrics.
///
/// @param http    the bot's HTTP server; empty if none is configured
/// @param metrics exposed by the HTTP server; empty if there is none, and then nothing is measured
record Host(Okaybot bot, List<PlatformAdapter> adapters, Optional<BotHttpServer> http,
        Optional<PrometheusMetrics> metrics, SettingsCleanup settingsCleanup, WarmUp warmUp,
        HeapTrimmer heapTrimmer) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Host.class);
    /// As a shell has it: 128 and the number of the signal.
    private static final int SIGHUP_STATUS = 129;
    private static final String STORE_PROBLEM = "the database of settings cannot be reached. Settings in the cache apply,"
            + " elsewhere the strictest; changes are rejected.";

    /// Wires the bot and the adapters of all platforms that are switched on. Nothing connects before [#serve()].
    ///
    /// @throws InvalidInputException     if the content has problems
    /// @throws DatabaseUnusableException if the database cannot be opened
    /// @throws IOException               if the HTTP server's port is not available
    static Host create(Config config, List<Platform<?>> platforms)
            throws InvalidInputException, DatabaseUnusableException, IOException {
        var http = config.httpAddress().isPresent()
                ? Optional.of(BotHttpServer.bind(config.httpAddress().get()))
                : Optional.<BotHttpServer>empty();
        var metrics = http.map(_ -> new PrometheusMetrics());
        var registry = metrics.map(PrometheusMetrics::registry).orElseGet(CompositeMeterRegistry::new);
        var bot = Okaybot.create(config, registry);
        var dependencies = new AdapterDependencies(bot.answerService(), bot.settings(),
                Optional.of(bot.database()).filter(Database::isShared),
                config.dataFolder(),
                http.map(BotHttpServer::server), registry);
        var adapters = platforms.stream()
                .flatMap(platform -> platform.adapterFor(config, dependencies).stream()).toList();
        var heapTrimmer = new HeapTrimmer();
        var host = new Host(bot, adapters, http, metrics,
                new SettingsCleanup(bot.settings().store(), bot::deleteExpired,
                        place -> membership(adapters, place)),
                new WarmUp(() -> adapters.stream().anyMatch(PlatformAdapter::isReady), bot.answerService()::askedCount,
                        () -> {
                            bot.tasks().start();
                            bot.answerService().warmUp();
                            adapters.forEach(PlatformAdapter::prepareAnswers);
                            heapTrimmer.start();
                        }),
                heapTrimmer);
        var _ = bot.articles().loaded().thenAccept(summary -> summary.ifPresent(read -> LOG.info(
                "Articles: {} read in {} s, {} left out", read.articles(), read.time().toSeconds(), read.leftOut())));
        adapters.forEach(adapter -> bot.messengers().register(adapter.platform(), adapter.messenger()));
        http.ifPresent(server -> metrics.ifPresent(shown -> host.startHttp(server, shown)));
        LOG.info("{}",
                StartupMessage.of(bot.lore().get(), adapters, config.databaseUrl(), http.map(BotHttpServer::address)));
        return host;
    }

    private static Membership membership(List<PlatformAdapter> adapters, Place place) {
        return adapters.stream().filter(adapter -> adapter.platform().equals(place.platform())).findFirst()
                .map(adapter -> adapter.membership(place)).orElse(Membership.UNKNOWN);
    }

    private void startHttp(BotHttpServer server, PrometheusMetrics metrics) {
        var health = new HealthEndpoints().addCheck(HealthCheck.ofOptionalPart("content", bot.lore()::currentProblem))
                .addCheck(HealthCheck.ofOptionalPart("store",
                        () -> bot.settings().store().currentFailure().map(_ -> STORE_PROBLEM)))
                .addCheck(HealthCheck.ofOptionalPart("schedule", bot.tasks()::currentProblem));
        adapters.forEach(adapter -> health.addCheck(
                new HealthCheck(adapter.platform(), adapter::isReady, adapter::currentProblem)));
        health.registerOn(server);
        metrics.addHealthGauges(health);
        showContent(metrics, bot.lore().get());
        bot.lore().addListener((_, after) -> showContent(metrics, after));
        metrics.registerOn(server);
        server.start();
    }

    private static void showContent(PrometheusMetrics metrics, Lore lore) {
        metrics.showContent(lore.show().title(), lore.lastEpisode(), BuildInfo.version());
    }

    /// Serves the platforms. Returns when an adapter is closed; a shutdown hook closes the bot when the process ends.
    ///
    /// @throws BotRejectedException if a platform rejects the bot
    void serve() throws BotRejectedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::shutDown, "shutdown"));
        settingsCleanup.start();
        warmUp.start();
        watchContent();
        var closed = adapters.stream().map(PlatformAdapter::start).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.anyOf(closed).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BotRejectedException rejected) {
                throw rejected;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// New content is prepared before it is used, so that the first to ask does not wait.
    private void watchContent() {
        bot.lore().prepareWith(bot.answerService()::prepare);
        bot.lore().addListener((_, _) -> adapters.forEach(PlatformAdapter::onContentChanged));
        bot.content().start();
        HangupSignal.onSignal(bot.content()::reloadNow, () -> System.exit(SIGHUP_STATUS));
    }

    private void shutDown() {
        LOG.info("Okaybot is shutting down");
        close();
    }

    /// Lets the posts end that are being made, then closes the adapters, all at the same time so that each can finish its requests,
    /// and then everything else.
    @Override
    public void close() {
        bot.content().close();
        settingsCleanup.close();
        warmUp.close();
        heapTrimmer.close();
        bot.tasks().close();
        try (var closing = Executors.newVirtualThreadPerTaskExecutor()) {
            adapters.forEach(adapter -> closing.execute(adapter::close));
        }
        http.ifPresent(BotHttpServer::close);
        bot.close();
        metrics.ifPresent(PrometheusMetrics::close);
    }
}
