package okaybot.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The script that starts the bot.
final class Launcher {
    private static final Path SCRIPT = Path.of("src/okaybot").toAbsolutePath();
    private static final Path BUILT = Path.of("target/.built");
    private static final Pattern OPTIONS = Pattern.compile("(?m)^options=\"(.+)\"$");

    private Launcher() {}

    /// The bot as it is built. The first start trains the cache for later ones.
    static List<String> command() throws IOException, InterruptedException {
        // Otherwise the script would build again what Maven has just built.
        Files.deleteIfExists(BUILT);
        Files.setLastModifiedTime(Files.createFile(BUILT), FileTime.from(Instant.now()));
        new ProcessBuilder(SCRIPT.toString(), "--version").inheritIO().start().waitFor();
        return List.of(SCRIPT.toString());
    }

    /// The options with which it starts Java.
    static List<String> options() {
        try {
            var line = OPTIONS.matcher(Files.readString(SCRIPT));
            if (!line.find()) {
                throw new IllegalStateException(SCRIPT + " has no line with Java's options.");
            }
            return List.of(line.group(1).split(" "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A class of the benchmarks, started with the same options.
    static List<String> java(String main, String... arguments) {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        return Stream.concat(command.stream(), Stream.of(arguments)).toList();
    }
}
