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
import okaybot.command.Commands;
import okaybot.command.context.CommandContext;
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
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The disk fills up while admins change settings. They are told, questions are still answered, and no confirmed change is
/// lost.
@Order(3)
class DatabaseDiskFullTest {
    private static final int LIMIT = 10_000;

    @TempDir
    private Path folder;

    private CachedSettingsStore open(String urlParameters) throws DatabaseUnusableException {
        var database = Database.open("jdbc:sqlite:" + folder.resolve("okaybot.db") + urlParameters);
        return new CachedSettingsStore(new JdbcSettingsStore(database, InstantSource.system()), database,
                new CompositeMeterRegistry());
    }

    private static String say(SettingsStore store, String line, Place place) {
        var context = CommandContext.of(new Settings(store), InstantSource.system(), () -> 0, new Random(1), "1.2.3");
        var lore = TestChat.withSeeds().lore();
        var service = TestChat.service(() -> lore, Commands.all(context), context);
        return PlainText.of(service.answer(new Request(CommandLine.parse(line), new Viewer("test:ada", true), place,
                PlatformContext.NONE, false)).orElseThrow().answer());
    }

    private static Place server(int number) {
        return new Place("test", List.of(new Level(LevelType.SERVER, Integer.toString(1_000_000_000 + number))));
    }

    @Test
    void a_full_disk_loses_no_confirmed_change() throws Exception {
        var confirmed = new ArrayList<Place>();
        var rejection = "";
        try (var store = open("?max_page_count=80")) {
            for (var number = 0; rejection.isEmpty() && number < LIMIT; number++) {
                var answer = say(store, "settings spoilers ceiling 4", server(number));
                if (answer.startsWith("Your change was not saved")) {
                    rejection = answer;
                } else {
                    confirmed.add(server(number));
                }
            }
            assertThat(rejection).contains("right now (error ");
            assertThat(confirmed).isNotEmpty();
            assertThat(say(store, "cast", server(0))).startsWith("The cast of");
            assertThat(store.at(confirmed.getLast().path())).containsEntry("ceiling", "4");
        }
        try (var store = open("")) {
            assertThat(confirmed).allMatch(place -> "4".equals(store.at(place.path()).get("ceiling")));
            assertThat(store.within("test")).hasSize(confirmed.size());
            assertThat(store.recentChanges("test", LIMIT)).hasSize(confirmed.size());
            assertThat(say(store, "settings spoilers ceiling 4", server(LIMIT)))
                    .doesNotStartWith("Your change was not saved");
            assertThat(store.at(server(LIMIT).path())).isEqualTo(Map.of("ceiling", "4"));
            assertThat(store.progress("nobody")).isEqualTo(Optional.empty());
        }
    }
}
