package okaybot.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import okaybot.Main;

/// Commands that start classes in processes of their own. These read the classes from a cache of the JVM (AOT), which is written
/// once in a test run and saves a third of each start.
public final class ChildJvm {
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final List<String> OPTIONS = List.of("--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    private static final Path FOLDER = Path.of("target", "child-jvm").toAbsolutePath();
    private static final Path CACHE = FOLDER.resolve("okaybot.aot");
    private static final String CLASS_PATH = writeCache();

    private ChildJvm() {}

    /// The command that starts a class; arguments may be added to it.
    public static List<String> command(Class<?> main, String... options) {
        return createCommand(main, "-XX:AOTCache=" + CACHE, CLASS_PATH, options);
    }

    /// The same with little memory and without a log: to configure that takes a fifth of the start-up time.
    ///
    /// @param folder for temporary files
    public static List<String> quietCommand(Class<?> main, Path folder) {
        return command(main, "-Xmx64m", "-Djava.io.tmpdir=" + folder,
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                "-Dslf4j.internal.verbosity=ERROR");
    }

    private static List<String> createCommand(Class<?> main, String cacheOption, String classPath, String... options) {
        var command = new ArrayList<>(List.of(JAVA));
        command.addAll(OPTIONS);
        command.add(cacheOption);
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classPath, main.getName()));
        return command;
    }

    /// Caches the classes that an answer in the terminal needs.
    ///
    /// @return the class path for which the cache is valid, and the classes of the tests
    private static String writeCache() {
        try {
            var classes = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
            var jar = Files.createDirectories(FOLDER).resolve("okaybot.jar").toString();
            // The JVM caches no classes of folders.
            ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err, "--create", "--no-compress",
                    "--file", jar, "-C", classes, ".");
            var libraries = jar + File.pathSeparator + parts(path -> !Files.isDirectory(path));
            var command = createCommand(Main.class, "-XX:AOTCacheOutput=" + CACHE, libraries);
            command.addAll(List.of("chat", "/cast"));
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.DISCARD);
            var database = FOLDER.resolve("okaybot.db");
            Files.deleteIfExists(database);
            builder.environment().put("DATABASE_URL", "jdbc:sqlite:" + database);
            assertThat(builder.start().waitFor()).isZero();
            return libraries + File.pathSeparator + parts(Files::isDirectory);
        } catch (IOException | InterruptedException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Some parts of this JVM's class path.
    private static String parts(Predicate<Path> filter) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
                .map(Path::toAbsolutePath).filter(filter).map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }
}
