package okaybot.bench;

import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import okaybot.answer.CommandLine;
import okaybot.answer.PlatformContext;
import okaybot.answer.Reply;
import okaybot.answer.Request;
import okaybot.answer.Viewer;
import okaybot.answer.service.AnswerService;
import okaybot.command.Commands;
import okaybot.command.context.CommandContext;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.settings.SettingEdit;
import okaybot.settings.Settings;
import okaybot.settings.cache.CachedSettingsStore;
import okaybot.testing.TestChat;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// The time of one answer with settings from SQLite: in a private chat, in a place without settings, and in a place with
/// settings on all four levels.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SettingsBenchmark {
    private static final List<Level> LEVELS = List.of(new Level(LevelType.SERVER, "1"),
            new Level(LevelType.CATEGORY, "2"),
            new Level(LevelType.CHANNEL, "3"), new Level(LevelType.THREAD, "4"));

    @Param({"private", "nothing set", "all levels set"})
    public String where = "";

    private Optional<CachedSettingsStore> store = Optional.empty();
    private Optional<AnswerService> service = Optional.empty();
    private Place place = Place.privateChat("test");

    @Setup
    public void open() throws Exception {
        var cached = SettingsScaleBenchmark.open(Files.createTempDirectory("okaybot").resolve("okaybot.db"));
        store = Optional.of(cached);
        place = where.equals("private") ? place : new Place("test", LEVELS);
        if (where.equals("all levels set")) {
            place.hierarchy().forEach(level -> cached.edit("admin", List.of(
                    new SettingEdit(level.path(), "ceiling", Optional.of("8")),
                    new SettingEdit(level.path(), "cooldown", Optional.of("off")),
                    new SettingEdit(level.path(), "beyond", Optional.of("cover")))));
        }
        service = Optional.of(service(new Settings(cached)));
    }

    static AnswerService service(Settings settings) {
        var lore = TestChat.withSeeds().lore();
        var means = CommandContext.of(settings, InstantSource.system(), System::nanoTime, new Random(1), "1");
        return new AnswerService(() -> lore, Commands.all(means), means);
    }

    static Request request(Place place) {
        // An admin, because no cooldown applies to admins.
        return new Request(CommandLine.parse("cast ko-moon-young"), new Viewer("test:1", true), place,
                PlatformContext.NONE, false);
    }

    @TearDown
    public void close() {
        store.ifPresent(CachedSettingsStore::close);
    }

    @Benchmark
    public Optional<Reply> answer() {
        return service.orElseThrow().answer(request(place));
    }
}
