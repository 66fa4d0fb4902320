package okaybot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// The script that starts the bot.
public final class Launcher {
    private static final Path SCRIPT = Path.of("src/okaybot").toAbsolutePath();
    private static final Path BUILT = Path.of("target/.built");
    private static final Path OPTIONS = Path.of("config/jvm.options").toAbsolutePath();

    private Launcher() {}

    /// The bot as it is built. The first start trains the cache for later ones.
    static List<String> command() throws IOException, InterruptedException {
        // Otherwise the script would build again what Maven has just built.
        Files.deleteIfExists(BUILT);
        Files.setLastModifiedTime(Files.createFile(BUILT), FileTime.from(Instant.now()));
        new ProcessBuilder(SCRIPT.toString(), "--version").inheritIO().start().waitFor();
        return List.of(SCRIPT.toString());
    }

    /// The options with which it starts Java, in one argument.
    public static String options() {
        return "@" + OPTIONS;
    }

    /// A class of the benchmarks, started with the same options.
    static List<String> java(String main, String... arguments) {
        var command = Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), options(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), main);
        return Stream.concat(command, Stream.of(arguments)).toList();
    }
}
