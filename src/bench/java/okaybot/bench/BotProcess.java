package okaybot.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The packaged bot in its own process, started with the launcher's options, but without its cache.
public final class BotProcess implements AutoCloseable {
    private static final Path JAR = Path.of("target/okaybot.jar");
    /// Heap use after a collection, from lines such as `Pause Young (Allocation Failure) 70M->21M(247M)`.
    private static final Pattern COLLECTED = Pattern.compile("->(\\d+)M\\(");
    private final ProcessBuilder builder;
    private final Path home;
    private Process process;

    /// Starts the bot.
    ///
    /// @param environment variables for the bot, besides the path of its content
    BotProcess(Map<String, String> environment) throws IOException {
        if (!Files.exists(JAR)) {
            throw new IOException(JAR + " is missing; run mvn package.");
        }
        home = Files.createTempDirectory("okaybot");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        builder = new ProcessBuilder(java, Launcher.options(),
                "-Xlog:gc:file=" + home.resolve("gc.log") + "::filecount=0", "-Dokaybot.home=" + home, "-jar",
                JAR.toString()).inheritIO();
        builder.environment().put("SEEDS", Path.of("seeds").toAbsolutePath().toString());
        builder.environment().putAll(environment);
        process = builder.start();
    }

    /// Like `kill -9`.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void startAgain() throws IOException {
        process = builder.start();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// Resident memory.
    long rssMegabytes() {
        return status(process, "VmRSS:") / 1024;
    }

    long threads() {
        return status(process, "Threads:");
    }

    /// Heap use after the last garbage collection; 0 before the first.
    long heapMegabytes() {
        try (Stream<String> lines = Files.lines(home.resolve("gc.log"))) {
            return lines.map(COLLECTED::matcher).filter(Matcher::find)
                    .mapToLong(found -> Long.parseLong(found.group(1))).reduce(0, (_, last) -> last);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A number from `/proc/PID/status`; 0 if the process has ended.
    public static long status(Process process, String key) {
        List<String> lines = new ArrayList<>();
        try {
            lines.addAll(Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")));
        } catch (IOException gone) {
            return 0;
        }
        return lines.stream().filter(line -> line.startsWith(key))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
