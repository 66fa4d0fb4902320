package okaybot;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import okaybot.answer.MessengerRegistry;
import okaybot.answer.service.AnswerService;
import okaybot.command.Commands;
import okaybot.command.api.CommandContext;
import okaybot.config.Config;
import okaybot.lore.Lore;
import okaybot.lore.SeedDirectory;
import okaybot.lore.SeedLoadResult;
import okaybot.lore.SeedLoader;
import okaybot.platform.console.Console;
import okaybot.platform.console.ConsoleUser;
import okaybot.problem.InvalidInputException;
import okaybot.settings.Settings;
import okaybot.settings.cache.CachedSettingsStore;
import okaybot.settings.database.Database;
import okaybot.settings.database.DatabaseUnusableException;
import okaybot.settings.jdbc.JdbcSettingsStore;

/// What answers, wired together.
///
/// @param settings what is set, and the store that keeps it
/// @param messengers brings what is posted unasked; whoever serves platforms adds them
record Okaybot(Lore lore, Settings settings, MessengerRegistry messengers,
        AnswerService service) implements AutoCloseable {
    /// Loads the content, opens the store and puts the parts together.
    ///
    /// @param meters where the parts count
    /// @throws Unusable if the content has a fault
    /// @throws DatabaseUnusable if the store cannot be opened
    static Okaybot of(Config config, MeterRegistry meters) throws InvalidInputException, DatabaseUnusableException {
        var lore = loadLore(config.seedsFolder());
        var database = Database.open(config.databaseUrl());
        var store = new CachedSettingsStore(new JdbcSettingsStore(database, InstantSource.system()), database, meters);
        var settings = new Settings(store);
        var means = CommandContext.of(settings, InstantSource.system(), Ticker.systemTicker(), new Random(),
                BuildInfo.version(),
                meters);
        return new Okaybot(lore, settings, means.messengers(),
                new AnswerService(() -> lore, Commands.all(means), means));
    }

    /// With nothing counted.
    static Okaybot of(Config config) throws InvalidInputException, DatabaseUnusableException {
        return of(config, new CompositeMeterRegistry());
    }

    Console console(ConsoleUser seat, Map<String, String> environment) {
        return new Console(service, messengers, seat, environment);
    }

    @Override
    public void close() {
        settings.store().close();
    }

    /// Loads a folder of content files.
    ///
    /// @throws Unusable if anything in it is wrong
    static Lore loadLore(Path seeds) throws InvalidInputException {
        return switch (SeedLoader.load(SeedDirectory.of(seeds))) {
            case SeedLoadResult.Valid(var lore) -> lore;
            case SeedLoadResult.Invalid(var problems) -> throw new InvalidInputException(problems);
        };
    }

    /// What a lore holds, counted.
    static String summary(Lore lore) {
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
}
