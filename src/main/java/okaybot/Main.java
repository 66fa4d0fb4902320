package okaybot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import okaybot.answer.Viewer;
import okaybot.cli.BackupSubcommand;
import okaybot.cli.CheckSubcommand;
import okaybot.cli.ConfigSubcommand;
import okaybot.cli.DoctorSubcommand;
import okaybot.cli.HealthSubcommand;
import okaybot.cli.Installation;
import okaybot.cli.OpenFileLimit;
import okaybot.cli.PlaceConverter;
import okaybot.cli.RestoreSubcommand;
import okaybot.cli.StandardStreams;
import okaybot.cli.VersionProvider;
import okaybot.place.Place;
import okaybot.platform.BotRejectedException;
import okaybot.platform.console.Console;
import okaybot.platform.console.ConsoleUser;
import okaybot.problem.InvalidInputException;
import okaybot.settings.database.DatabaseUnusableException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/// The command line. Exit status: 0 success, 1 invalid content, configuration or database, 2 invalid command line.
@Command(name = "okaybot", version = "", versionProvider = VersionProvider.class, mixinStandardHelpOptions = true, sortOptions = false, description = "Answers a drama's fans. Without a subcommand: on the platforms that a token is set for; with none set, in this terminal.", footer = {
    "", "config/okaybot.yaml documents the configuration; `okaybot config` shows it."})
public final class Main implements Callable<Integer> {
    /// Enough for some megabytes.
    private static final Duration ARTICLES_TIMEOUT = Duration.ofSeconds(10);

    private final Installation installation;

    @Option(names = "--as", paramLabel = "ROLE", defaultValue = "member", scope = ScopeType.INHERIT, description = "With --place: talk as admin or as member (the default).")
    private ConsoleRole role = ConsoleRole.member;

    /// Not inherited: the subcommand that checks the content has an option of this name.
    @Option(names = "--language", paramLabel = "TAG", description = "The language of the terminal, such as ko; without it, as LANG says.")
    private Optional<String> language = Optional.empty();

    @Option(names = "--place", paramLabel = "SERVER/CHANNEL", converter = PlaceConverter.class, scope = ScopeType.INHERIT, description = "Talk as if in that channel; without it, in private.")
    private Place place = Place.privateChat(ConsoleUser.PLATFORM);

    private Main(Installation installation) {
        this.installation = installation;
    }

    public static void main(String[] args) {
        var output = StandardStreams.install();
        OpenFileLimit.problem().ifPresent(problem -> {
            System.err.println(problem);
            System.exit(CommandLine.ExitCode.SOFTWARE);
        });
        var home = Path.of(System.getProperty("okaybot.home", ""));
        configureDrawing(home);
        var status = run(new Installation(home, System.getenv(), Okaybot.PLATFORMS), args);
        System.out.flush();
        output.failure().ifPresent(
                failure -> System.err.println("Standard output could not be written: " + failure.getMessage()));
        System.exit(output.failure().isPresent() ? Math.max(status, CommandLine.ExitCode.SOFTWARE) : status);
    }

    /// Pictures are drawn without a screen and with the program's own fonts: none need to be installed.
    private static void configureDrawing(Path home) {
        System.setProperty("java.awt.headless", "true");
        var fonts = home.resolve("config/fontconfig.properties").toAbsolutePath();
        if (Files.isReadable(fonts)) {
            System.setProperty("sun.awt.fontconfig", fonts.toString());
        }
    }

    /// Without options there is nothing to parse. The JVM's cache of classes cannot hold Picocli, which would take a tenth of a second
    /// of such a start.
    private static int run(Installation installation, String[] args) {
        var words = List.of(args);
        try {
            if (words.isEmpty()) {
                return new Main(installation).call();
            }
            if (isPlainChat(words)) {
                return new Main(installation).chat(Optional.empty(), Optional.empty(), words.subList(1, words.size()));
            }
        } catch (Exception failure) {
            return report(failure, installation);
        }
        return commandLine(installation).execute(args);
    }

    /// Whether the arguments are `chat` and a line in which Picocli would find neither an option nor the name of a file.
    private static boolean isPlainChat(List<String> arguments) {
        return arguments.size() > 1 && arguments.getFirst().equals("chat")
                && arguments.stream().noneMatch(word -> word.startsWith("-") || word.startsWith("@"));
    }

    private static int report(Exception failure, Installation installation) {
        try {
            System.err.println(installation.mask(message(failure)));
        } catch (Exception bug) {
            bug.printStackTrace(System.err);
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    static CommandLine commandLine(Installation installation) {
        return new CommandLine(new Main(installation))
                .addSubcommand(new CheckSubcommand(installation))
                .addSubcommand(new ConfigSubcommand(installation))
                .addSubcommand(new HealthSubcommand(installation))
                .addSubcommand(new DoctorSubcommand(installation))
                .addSubcommand(new BackupSubcommand(installation))
                .addSubcommand(new RestoreSubcommand(installation))
                .setUnmatchedOptionsArePositionalParams(true)
                .setExecutionExceptionHandler((failure, command, _) -> {
                    command.getErr().println(installation.mask(message(failure)));
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    /// @throws Exception the failure itself, if it is a bug
    private static String message(Exception failure) throws Exception {
        return switch (failure) {
            case InvalidInputException _,DatabaseUnusableException _,BotRejectedException _ ->
                String.valueOf(failure.getMessage());
            case IOException io -> "Reading or writing failed: " + io.getMessage();
            case UncheckedIOException io -> "Reading or writing failed: " + io.getMessage();
            default -> throw failure;
        };
    }

    @Override
    public Integer call() throws InvalidInputException, DatabaseUnusableException, BotRejectedException, IOException {
        var config = installation.configure();
        if (config.servesPlatforms()) {
            Host.create(config, installation.platforms()).serve();
            return CommandLine.ExitCode.OK;
        }
        try (var bot = Okaybot.create(config)) {
            bot.content().start();
            return bot.console(consoleUser(), environment()).run();
        }
    }

    @Command(description = "Answers one line and exits.", mixinStandardHelpOptions = true)
    int chat(
            @Option(names = "--language", paramLabel = "TAG", description = "The language of the answer, such as ko.") Optional<String> tag,
            @Option(names = "--save", paramLabel = "FILE", description = "Saves the picture of the answer as a PNG file, and does not print the answer.") Optional<String> file,
            @Parameters(arity = "1..*", paramLabel = "LINE", description = "What to ask, such as /cast.") List<String> words)
            throws InvalidInputException, DatabaseUnusableException, IOException {
        try (var bot = Okaybot.create(installation.configure())) {
            // There is nobody who could ask again a moment later.
            var _ = bot.articles().awaitLoaded(ARTICLES_TIMEOUT);
            language = tag.or(() -> language);
            var console = bot.console(consoleUser(), environment());
            var line = String.join(" ", words);
            return file.map(png -> console.savePicture(line, png)).orElseGet(() -> console.answerOnce(line));
        }
    }

    private Map<String, String> environment() {
        var environment = new HashMap<>(installation.environment());
        // The script that starts the bot may have replaced a locale that is not installed.
        language.or(() -> Optional.of(System.getProperty("okaybot.locale", "")).filter(locale -> !locale.isEmpty()))
                .ifPresent(tag -> environment.put(Console.LANGUAGE_VARIABLE, tag));
        return environment;
    }

    private ConsoleUser consoleUser() {
        return place.isPrivateChat()
                ? ConsoleUser.localUser()
                : new ConsoleUser(new Viewer(ConsoleUser.PLATFORM + ":" + role.name(), role == ConsoleRole.admin),
                        place);
    }

    /// The values of the option `--as`.
    private enum ConsoleRole {
        admin, member
    }
}
