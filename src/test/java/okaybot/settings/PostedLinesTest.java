package okaybot.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import okaybot.place.Place;
import okaybot.schedule.PostedLines;
import okaybot.schedule.jdbc.JdbcPostedLines;
import okaybot.settings.database.DatabaseUnusableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostedLinesTest extends DatabaseStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final Place CHANNEL = Place.parse(SERVER + "/channel:7");
    private final PostedLines posted;

    PostedLinesTest(StoreKind kind, @TempDir Path folder) throws DatabaseUnusableException {
        super(kind, folder);
        this.posted = new JdbcPostedLines(database);
    }

    @Test
    void lines_are_found_in_the_order_in_which_they_were_posted() {
        posted.add(CHANNEL, "quote b", NOW, List.of());
        posted.add(CHANNEL, "quote a", NOW.plusSeconds(1), List.of());
        posted.add(CHANNEL, "quote b", NOW.plusSeconds(2), List.of());
        posted.add(Place.parse(SERVER + "/channel:8"), "quote c", NOW, List.of());
        assertThat(posted.find(CHANNEL)).containsExactly("quote a", "quote b");
    }

    @Test
    void lines_are_forgotten_once_all_were_used() {
        posted.add(CHANNEL, "quote a", NOW, List.of());
        posted.add(CHANNEL, "fact 1", NOW, List.of());
        posted.add(CHANNEL, "quote b", NOW.plusSeconds(1), List.of("quote a", "quote b"));
        assertThat(posted.find(CHANNEL)).containsExactly("fact 1", "quote b");
    }
}
