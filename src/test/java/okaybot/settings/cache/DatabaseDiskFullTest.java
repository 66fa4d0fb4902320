package okaybot.settings.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import okaybot.answer.CommandLine;
import okaybot.answer.PlatformContext;
import okaybot.answer.Request;
import okaybot.answer.Viewer;
import okaybot.answer.service.AnswerService;
import okaybot.command.Commands;
import okaybot.command.api.CommandContext;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.settings.Settings;
import okaybot.settings.SettingsStore;
import okaybot.settings.database.Database;
import okaybot.settings.database.DatabaseUnusableException;
import okaybot.settings.jdbc.JdbcSettingsStore;
import okaybot.testing.PlainText;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The disk runs full while admins set things: they are told, readers are answered, and what was acknowledged is kept.
class DatabaseDiskFullTest {
    private static final int MOST = 10_000;

    @TempDir
    private Path folder;

    private CachedSettingsStore open(String more) throws DatabaseUnusableException {
        var database = Database.open("jdbc:sqlite:" + folder.resolve("okaybot.db") + more);
        return new CachedSettingsStore(new JdbcSettingsStore(database, InstantSource.system()), database,
                new CompositeMeterRegistry());
    }

    private static String say(SettingsStore store, String line, Place place) {
        var means = CommandContext.of(new Settings(store), InstantSource.system(), () -> 0, new Random(1), "1.2.3");
        var lore = TestChat.withSeeds().lore();
        var service = new AnswerService(() -> lore, Commands.all(means), means);
        return PlainText.of(service.answer(new Request(CommandLine.parse(line), new Viewer("test:ada", true), place,
                PlatformContext.NONE, false)).orElseThrow().answer());
    }

    private static Place server(int number) {
        return new Place("test", List.of(new Level(LevelType.SERVER, Integer.toString(1_000_000_000 + number))));
    }

    @Test
    void a_disk_that_runs_full_loses_nothing_that_was_acknowledged() throws Exception {
        var kept = new ArrayList<Place>();
        var refused = "";
        try (var store = open("?max_page_count=25")) {
            for (var number = 0; refused.isEmpty() && number < MOST; number++) {
                var said = say(store, "settings spoilers ceiling 4", server(number));
                if (said.startsWith("Nothing was kept or changed")) {
                    refused = said;
                } else {
                    kept.add(server(number));
                }
            }
            assertThat(refused).contains("cannot be reached just now (error ");
            assertThat(kept).isNotEmpty();
            assertThat(say(store, "cast", server(0))).startsWith("The cast of");
            assertThat(store.at(kept.getLast().path())).containsEntry("ceiling", "4");
        }
        try (var store = open("")) {
            assertThat(kept).allMatch(place -> "4".equals(store.at(place.path()).get("ceiling")));
            assertThat(store.within("test")).hasSize(kept.size());
            assertThat(store.recentChanges("test", MOST)).hasSize(kept.size());
            assertThat(say(store, "settings spoilers ceiling 4", server(MOST))).doesNotStartWith("Nothing was kept");
            assertThat(store.at(server(MOST).path())).isEqualTo(Map.of("ceiling", "4"));
            assertThat(store.progress("nobody")).isEqualTo(Optional.empty());
        }
    }
}
