package okaybot.bench;

import static java.util.stream.Collectors.groupingBy;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.settings.SettingEdit;
import okaybot.settings.Settings;
import okaybot.settings.cache.CachedSettingsStore;
import okaybot.settings.database.Database;
import okaybot.settings.database.DatabaseUnusableException;
import okaybot.settings.jdbc.JdbcSettingsStore;

/// Start-up time, memory, lookups and answers with a settings store for 10 and 10,000 servers with ten channels each, all of which
/// have their own settings. Questions come from all of them, in random order.
///
/// Run it with `mvn -P bench test-compile exec:exec -Dbench.main=okaybot.bench.SettingsScaleBenchmark`.
public final class SettingsScaleBenchmark {
    private static final int CHANNELS = 10;
    private static final int TIMES = 100_000;

    private SettingsScaleBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println("servers   start-up   all listed   lookup: first   later      answer      heap");
        for (var servers : List.of(10, 10_000, 10, 10_000)) {
            measure(servers);
        }
    }

    private static void measure(int servers) throws Exception {
        var file = Files.createTempDirectory("okaybot").resolve("okaybot.db");
        var places = places(servers);
        try (var store = open(file)) {
            places.stream().collect(groupingBy(Place::outermost)).forEach((_, channels) -> store.edit("admin", channels
                    .stream().map(place -> new SettingEdit(place.path(), "ceiling", Optional.of("8"))).toList()));
        }
        var start = System.nanoTime();
        try (var store = open(file)) {
            var opened = System.nanoTime();
            var _ = store.outermostPlaces("discord");
            var listed = System.nanoTime();
            var settings = new Settings(store);
            var service = SettingsBenchmark.service(settings);
            var heap = heap();
            var first = microseconds(places, settings::forPlace);
            var later = microseconds(shuffled(places), settings::forPlace);
            var used = heap() - heap;
            var answer = microseconds(shuffled(places), place -> service.answer(SettingsBenchmark.request(place)));
            System.out.printf("%7d %7d ms %9d ms %12.1f us %5.1f us %8.1f us %6d KB%n", servers,
                    (opened - start) / 1_000_000, (listed - opened) / 1_000_000, first, later, answer, used / 1024);
        }
    }

    private static List<Place> shuffled(List<Place> places) {
        return new Random(1).ints(TIMES, 0, places.size()).mapToObj(places::get).toList();
    }

    /// The mean CPU time for one place; that of all counts, so that the compiler has little part in it.
    private static double microseconds(List<Place> places, Consumer<Place> action) {
        var thread = ManagementFactory.getThreadMXBean();
        var start = thread.getCurrentThreadCpuTime();
        places.forEach(action);
        return (thread.getCurrentThreadCpuTime() - start) / 1e3 / places.size();
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
