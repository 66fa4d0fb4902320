package okaybot;

import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import okaybot.config.Config;
import okaybot.ops.HealthProbe;
import okaybot.platform.CheckResult;
import okaybot.platform.CheckResult.Status;
import okaybot.platform.ClockSkewCheck;
import okaybot.platform.discord.DiscordDoctor;
import okaybot.platform.telegram.TelegramDoctor;
import okaybot.problem.InvalidInputException;
import okaybot.settings.database.Database;
import okaybot.settings.database.DatabaseUnusableException;
import picocli.CommandLine.Command;

/// Looks over the whole installation. A bot that runs is not disturbed.
@Command(name = "doctor", description = "Looks whether everything is well: tokens, rights, store, content, clock, versions.", mixinStandardHelpOptions = true)
final class DoctorSubcommand implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
        var bad = findings(Main.config()).peek(DoctorSubcommand::print)
                .filter(finding -> finding.status() == Status.ERROR).count();
        return bad == 0 ? 0 : 1;
    }

    private static void print(CheckResult finding) {
        var mark = switch (finding.status()) {
            case OK -> "ok";
            case WARNING -> "??";
            case ERROR -> "!!";
        };
        System.out.printf("%s  %-9s %s%n", mark, finding.subject(), finding.message());
    }

    static Stream<CheckResult> findings(Config config) {
        return Stream
                .<Function<Config, Stream<CheckResult>>>of(DoctorSubcommand::versions, DoctorSubcommand::content,
                        DoctorSubcommand::store,
                        DoctorSubcommand::discord, DoctorSubcommand::telegram, DoctorSubcommand::running)
                .flatMap(part -> part.apply(config));
    }

    private static Stream<CheckResult> versions(Config config) {
        return Stream.of(CheckResult.ok("version", "Okaybot %s on Java %s; it keeps files in %s.".formatted(
                BuildInfo.version(), Runtime.version(), config.dataFolder())));
    }

    private static Stream<CheckResult> content(Config config) {
        try {
            var lore = Okaybot.loadLore(config.seedsFolder());
            return Stream.of(CheckResult.ok("content", "%s, %d episodes, %d statements.".formatted(lore.show().title(),
                    lore.lastEpisode(), lore.claims().count())));
        } catch (InvalidInputException e) {
            return Stream.of(CheckResult.error("content", String.valueOf(e.getMessage())));
        }
    }

    private static Stream<CheckResult> store(Config config) {
        try (var database = Database.open(config.databaseUrl())) {
            return Stream.of(CheckResult.ok("store", database.name() + " can be read and written."));
        } catch (DatabaseUnusableException e) {
            return Stream.of(CheckResult.error("store", String.valueOf(e.getMessage())));
        }
    }

    private static Stream<CheckResult> discord(Config config) {
        return config.discord().map(login -> Stream.concat(new DiscordDoctor(login).findings().stream(),
                clock("discord", URI.create(login.apiUrl())))).orElseGet(() -> notServed("discord", "DISCORD_TOKEN"));
    }

    private static Stream<CheckResult> telegram(Config config) {
        return config.telegram().map(telegram -> Stream.concat(new TelegramDoctor(telegram).findings().stream(),
                clock("telegram", telegram.apiServer()))).orElseGet(() -> notServed("telegram", "TELEGRAM_TOKEN"));
    }

    private static Stream<CheckResult> notServed(String platform, String variable) {
        return Stream.of(CheckResult.ok(platform, "It is not served: " + variable + " is not set."));
    }

    private static Stream<CheckResult> clock(String platform, URI server) {
        return ClockSkewCheck.check(platform, server, InstantSource.system()).stream();
    }

    private static Stream<CheckResult> running(Config config) {
        return config.httpAddress().map(HealthProbe::check).map(probe -> probe.ready()
                ? CheckResult.ok("health", "A bot runs here and is ready.")
                : CheckResult.warning("health", probe.report().replace("\n", "; "))).stream();
    }
}
