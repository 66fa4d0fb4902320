package okaybot;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import okaybot.answer.Viewer;
import okaybot.config.Config;
import okaybot.log.LoggingSetup;
import okaybot.log.SecretMasker;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.platform.BotRejectedException;
import okaybot.platform.console.ConsoleUser;
import okaybot.problem.InvalidInputException;
import okaybot.settings.database.DatabaseUnusableException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/// The command line. Exit status: 0 all is well, 1 something that was to be read has a fault, 2 the command line itself.
@Command(name = "okaybot", version = "", versionProvider = BuildInfo.class, mixinStandardHelpOptions = true, sortOptions = false, subcommands = {
    ConfigSubcommand.class, HealthSubcommand.class, DoctorSubcommand.class, BackupSubcommand.class,
    RestoreSubcommand.class}, description = "Answers a drama's fans. Without a command: on the platforms that a token is set for; with none set, in this terminal.", footer = {
        "", "What can be set, and how, stands in config/okaybot.yaml; `okaybot config` shows what holds."})
public final class Main implements Callable<Integer> {
    private static final Path HOME = Path.of(System.getProperty("okaybot.home", ""));
    private static final Map<String, String> ENVIRONMENT = System.getenv();

    public static void main(String[] args) {
        // The words that fans read are not all in the locale's encoding.
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        System.exit(commandLine().execute(args));
    }

    /// Reads what is set, and begins to log as it says.
    static Config config() throws InvalidInputException, IOException {
        var config = Config.read(HOME, ENVIRONMENT);
        LoggingSetup.configure(HOME, config.logFormat().toString());
        return config;
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setUnmatchedOptionsArePositionalParams(true)
                .setExecutionExceptionHandler((failure, command, _) -> {
                    command.getErr().println(SecretMasker.mask(switch (failure) {
                        case InvalidInputException _,DatabaseUnusableException _,BotRejectedException _ ->
                            String.valueOf(failure.getMessage());
                        case IOException io -> "Reading or writing failed: " + io.getMessage();
                        case UncheckedIOException io -> "Reading or writing failed: " + io.getMessage();
                        default -> throw failure;
                    }));
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    @Option(names = "--as", paramLabel = "ROLE", defaultValue = "member", scope = ScopeType.INHERIT, description = "With --place: talk as admin or as member (the default).")
    private ConsoleRole role = ConsoleRole.member;

    @Option(names = "--place", paramLabel = "SERVER/CHANNEL", converter = PlaceConverter.class, scope = ScopeType.INHERIT, description = "Talk as if in that channel; without it, in private.")
    private Place place = Place.privateChat(ConsoleUser.PLATFORM);

    @Override
    public Integer call() throws InvalidInputException, DatabaseUnusableException, BotRejectedException, IOException {
        var config = config();
        if (config.servesPlatforms()) {
            Host.of(config).serve();
            return CommandLine.ExitCode.OK;
        }
        try (var bot = Okaybot.of(config)) {
            return bot.console(seat(), ENVIRONMENT).run();
        }
    }

    @Command(description = "Answers one line and ends.", mixinStandardHelpOptions = true)
    int chat(
            @Parameters(arity = "1..*", paramLabel = "LINE", description = "What to ask, such as /cast.") List<String> words)
            throws InvalidInputException, DatabaseUnusableException, IOException {
        try (var bot = Okaybot.of(config())) {
            return bot.console(seat(), ENVIRONMENT).answerOnce(String.join(" ", words));
        }
    }

    @Command(description = "Reads the content files and tells everything that is wrong with them, or what they hold.", mixinStandardHelpOptions = true)
    int check(
            @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "The folder, instead of the bot's own.") @Nullable Path folder)
            throws InvalidInputException, IOException {
        var seeds = folder == null ? config().seedsFolder() : folder;
        System.out.println(seeds + " is in order.\n" + Okaybot.summary(Okaybot.loadLore(seeds)));
        return CommandLine.ExitCode.OK;
    }

    private ConsoleUser seat() {
        return place.isPrivateChat()
                ? ConsoleUser.localUser()
                : new ConsoleUser(new Viewer(ConsoleUser.PLATFORM + ":" + role.name(), role == ConsoleRole.admin),
                        place);
    }

    /// Whom the terminal takes its reader for.
    private enum ConsoleRole {
        admin, member
    }

    /// The terminal has no servers of its own; this plays one, to try out what its admins could set.
    private static final class PlaceConverter implements ITypeConverter<Place> {
        private static final List<LevelType> KINDS = List.of(LevelType.SERVER, LevelType.CHANNEL, LevelType.THREAD);

        @Override
        public Place convert(String path) {
            if (!path.matches(Level.ID_PATTERN + "(/" + Level.ID_PATTERN + "){0,2}")) {
                throw new TypeConversionException("a place is SERVER, SERVER/CHANNEL or SERVER/CHANNEL/THREAD");
            }
            var ids = path.split("/", -1);
            return new Place(ConsoleUser.PLATFORM,
                    IntStream.range(0, ids.length).mapToObj(i -> new Level(KINDS.get(i), ids[i])).toList());
        }
    }
}
