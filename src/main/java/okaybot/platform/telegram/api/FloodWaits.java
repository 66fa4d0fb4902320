package okaybot.platform.telegram.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import okaybot.files.OwnerOnlyAccess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which calls have to wait because Telegram has answered them with 429. Calling earlier makes the wait longer. Long waits
/// are kept in a file, so that a restart does not end them. Thread-safe.
///
/// @see <a href="https://core.telegram.org/bots/api#responseparameters">Bot API, ResponseParameters</a>
public final class FloodWaits {
    /// A restart takes about as long as shorter waits.
    private static final Duration SHORTEST_SAVED = Duration.ofSeconds(10);
    private static final int MAX_CALLS = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(FloodWaits.class);

    private final Map<String, Instant> ends = new ConcurrentHashMap<>();
    private final Optional<Path> file;
    private final InstantSource clock;

    private FloodWaits(Optional<Path> file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    /// Waits that end with the process.
    public static FloodWaits inMemory() {
        return new FloodWaits(Optional.empty(), InstantSource.system());
    }

    /// Continues the waits of the last run. A file that cannot be read is reported and counts as empty.
    public static FloodWaits load(Path file, InstantSource clock) {
        var waits = new FloodWaits(Optional.of(file), clock);
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file, UTF_8).forEach(waits::read);
            }
        } catch (IOException e) {
            LOG.warn("Telegram: waits of the last run cannot be read, they count as over: {}", e.toString());
        }
        return waits;
    }

    private void read(String line) {
        var separator = line.indexOf(' ');
        try {
            var end = Instant.parse(line.substring(0, Math.max(separator, 0)));
            if (end.isAfter(clock.instant())) {
                ends.put(line.substring(separator + 1), end);
            }
        } catch (DateTimeParseException _) {
            LOG.warn("Telegram: a wait of the last run cannot be read, it counts as over");
        }
    }

    /// How long a call has to wait still; empty if it need not.
    Optional<Duration> remaining(String call) {
        return Optional.ofNullable(ends.get(call)).map(end -> Duration.between(clock.instant(), end))
                .filter(Duration::isPositive);
    }

    void begin(String call, Duration wait) {
        var now = clock.instant();
        if (ends.size() >= MAX_CALLS) {
            ends.values().removeIf(end -> !end.isAfter(now));
        }
        ends.put(call, now.plus(wait));
        if (wait.compareTo(SHORTEST_SAVED) >= 0) {
            file.ifPresent(path -> save(path, now));
        }
    }

    private synchronized void save(Path path, Instant now) {
        var lines = ends.entrySet().stream().filter(wait -> wait.getValue().isAfter(now.plus(SHORTEST_SAVED)))
                .map(wait -> wait.getValue() + " " + wait.getKey()).toList();
        try {
            OwnerOnlyAccess.createDirectories(Objects.requireNonNull(path.toAbsolutePath().getParent()));
            var newFile = path.resolveSibling(path.getFileName() + ".new");
            OwnerOnlyAccess.createFile(newFile);
            Files.move(Files.write(newFile, lines, UTF_8), path, StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("Telegram: a wait cannot be saved, a restart would end it: {}", e.toString());
        }
    }
}
