package okaybot.cli;

import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import okaybot.config.Config;
import okaybot.lore.seed.SeedFolder;
import okaybot.lore.seed.SeedLoader;
import okaybot.ops.BuildInfo;
import okaybot.ops.HealthProbe;
import okaybot.platform.CheckResult;
import okaybot.platform.CheckResult.Status;
import okaybot.problem.InvalidInputException;
import okaybot.settings.database.Database;
import okaybot.settings.database.DatabaseUnusableException;
import picocli.CommandLine.Command;

/// `okaybot doctor`: checks the whole installation. It does not disturb a running bot.
@Command(name = "doctor", description = "Checks the installation: tokens, permissions, database, content, clock, versions.", mixinStandardHelpOptions = true)
public final class DoctorSubcommand implements Callable<Integer> {
    private final Installation installation;

    public DoctorSubcommand(Installation installation) {
        this.installation = installation;
    }

    @Override
    public Integer call() throws Exception {
        var errors = check(installation.configure()).peek(DoctorSubcommand::print)
                .filter(result -> result.status() == Status.ERROR).count();
        return errors == 0 ? 0 : 1;
    }

    private static void print(CheckResult result) {
        var mark = switch (result.status()) {
            case OK -> "ok";
            case WARNING -> "??";
            case ERROR -> "!!";
        };
        System.out.printf("%s  %-9s %s%n", mark, result.subject(), result.message());
    }

    /// The results of all checks. A check runs when the stream reaches it.
    Stream<CheckResult> check(Config config) {
        return Stream.<Function<Config, Stream<CheckResult>>>of(DoctorSubcommand::checkVersion,
                DoctorSubcommand::checkContent, DoctorSubcommand::checkStore, this::checkPlatforms,
                DoctorSubcommand::checkHealth).flatMap(part -> part.apply(config));
    }

    private static Stream<CheckResult> checkVersion(Config config) {
        return Stream.of(CheckResult.ok("version", "Okaybot %s on Java %s; it keeps files in %s.".formatted(
                BuildInfo.version(), Runtime.version(), config.dataFolder())));
    }

    private static Stream<CheckResult> checkContent(Config config) {
        try {
            var lore = SeedLoader.load(new SeedFolder(config.seedsFolder())).orThrow();
            return Stream.of(CheckResult.ok("content", "%s, %d episodes, %d statements.".formatted(lore.show().title(),
                    lore.lastEpisode(), lore.claims().count())));
        } catch (InvalidInputException e) {
            return Stream.of(CheckResult.error("content", String.valueOf(e.getMessage())));
        }
    }

    private static Stream<CheckResult> checkStore(Config config) {
        try (var database = Database.open(config.databaseUrl())) {
            return Stream.of(CheckResult.ok("store", database.name() + " can be read and written."));
        } catch (DatabaseUnusableException e) {
            return Stream.of(CheckResult.error("store", String.valueOf(e.getMessage())));
        }
    }

    private Stream<CheckResult> checkPlatforms(Config config) {
        return installation.platforms().stream().flatMap(platform -> platform.checkAll(config).stream());
    }

    private static Stream<CheckResult> checkHealth(Config config) {
        return config.httpAddress().map(HealthProbe::checkReadiness).map(probe -> probe.hasProblems()
                ? CheckResult.warning("health", probe.report().replace("\n", "; "))
                : CheckResult.ok("health", "A bot runs here and is ready.")).stream();
    }
}
