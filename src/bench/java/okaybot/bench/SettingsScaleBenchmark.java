package okaybot.bench;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.settings.SettingEdit;
import okaybot.settings.Settings;
import okaybot.settings.cache.CachedSettingsStore;
import okaybot.settings.database.Database;
import okaybot.settings.database.DatabaseUnusableException;
import okaybot.settings.jdbc.JdbcSettingsStore;

/// Start-up time, memory and lookups of a settings store for 10 and 10,000 servers with ten channels each, all of which have
/// their own settings.
///
/// Run it with `mvn -P bench test-compile exec:exec -Dbench.main=okaybot.bench.SettingsScaleBenchmark`.
public final class SettingsScaleBenchmark {
    private static final int CHANNELS = 10;
    private static final int LOOKUPS = 1_000_000;

    private SettingsScaleBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println("servers   start-up   first lookups   cached lookup   heap of the lookups");
        for (var servers : List.of(10, 10_000, 10, 10_000)) {
            measure(servers);
        }
    }

    private static void measure(int servers) throws Exception {
        var file = Files.createTempDirectory("okaybot").resolve("okaybot.db");
        var places = places(servers);
        try (var store = open(file)) {
            var edits = places.stream().map(place -> new SettingEdit(place.path(), "ceiling",
                    Optional.of("" + place.path().length() % 16))).toList();
            store.edit("admin", edits);
        }
        var start = System.nanoTime();
        try (var store = open(file)) {
            var opened = System.nanoTime();
            var settings = new Settings(store);
            var heap = heap();
            var first = System.nanoTime();
            places.forEach(settings::forPlace);
            var warm = System.nanoTime();
            var used = heap() - heap;
            System.out.printf("%7d %7d ms %8.1f us each %9.0f ns %15d KB%n", servers, (opened - start) / 1_000_000,
                    (warm - first) / 1e3 / places.size(), hot(settings, places), used / 1024);
        }
    }

    private static List<Place> places(int servers) {
        var places = new ArrayList<Place>();
        for (var server = 0; server < servers; server++) {
            for (var channel = 0; channel < CHANNELS; channel++) {
                places.add(new Place("discord", List.of(new Level(LevelType.SERVER, "10000000000000" + server),
                        new Level(LevelType.CHANNEL, "2000000000000" + channel))));
            }
        }
        return places;
    }

    /// Nanoseconds per lookup, in random order.
    private static double hot(Settings settings, List<Place> places) {
        var random = new Random(1);
        var sum = 0L;
        var start = 0L;
        for (var i = -LOOKUPS; i < LOOKUPS; i++) {
            if (i == 0) {
                start = System.nanoTime();
            }
            sum += settings.forPlace(places.get(random.nextInt(places.size()))).ceiling();
        }
        var time = System.nanoTime() - start;
        if (sum == 0) {
            throw new IllegalStateException("Nothing was looked up");
        }
        return (double) time / LOOKUPS;
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    static CachedSettingsStore open(Path file) throws DatabaseUnusableException {
        var database = Database.open("jdbc:sqlite:" + file);
        return new CachedSettingsStore(new JdbcSettingsStore(database, InstantSource.system()), database,
                new CompositeMeterRegistry());
    }
}
