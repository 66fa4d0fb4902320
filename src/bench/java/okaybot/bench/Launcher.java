package okaybot.bench;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// The script that starts the bot, and the Java command in it.
public final class Launcher {
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final Path SCRIPT = Path.of("src/okaybot").toAbsolutePath();
    private static final Path BUILT = Path.of("target/.built");
    private static final Path JAR = Path.of("target/okaybot.jar").toAbsolutePath();
    private static final Path CACHE = Path.of("target/okaybot-server.aot").toAbsolutePath();
    private static final Path OPTIONS = Path.of("config/jvm.options").toAbsolutePath();

    private Launcher() {}

    /// The bot as it is built, with its cache trained: the script does so at the first start.
    static List<String> command() throws IOException, InterruptedException {
        // Otherwise the script would build again what Maven has just built.
        Files.deleteIfExists(BUILT);
        Files.setLastModifiedTime(Files.createFile(BUILT), FileTime.from(Instant.now()));
        var bot = new ProcessBuilder(SCRIPT.toString());
        bot.environment().keySet().removeIf(name -> name.endsWith("_TOKEN"));
        // With neither a platform nor any input the bot ends at once.
        bot.redirectInput(Redirect.from(new File("/dev/null"))).redirectOutput(Redirect.DISCARD).start().waitFor();
        return List.of(SCRIPT.toString());
    }

    /// The bot with another main class, otherwise as the script starts it. To be called after [#command()], which trains the cache.
    static List<String> command(String main) {
        return List.of(JAVA, options(), "-XX:AOTCache=" + CACHE, "-Dokaybot.home=" + Path.of("").toAbsolutePath(),
                "-cp",
                JAR + File.pathSeparator + System.getProperty("java.class.path"), main);
    }

    /// The options with which it starts Java, in one argument.
    public static String options() {
        return "@" + OPTIONS;
    }

    /// A class of the benchmarks, started with the same options.
    static List<String> java(String main, String... arguments) {
        var command = Stream.of(JAVA, options(), "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), main);
        return Stream.concat(command, Stream.of(arguments)).toList();
    }
}
