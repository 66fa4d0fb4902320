package okaybot.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import okaybot.schedule.DeliveryLog;
import okaybot.schedule.jdbc.JdbcDeliveryLog;
import okaybot.settings.database.DatabaseUnusableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryLogTest extends DatabaseStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private final DeliveryLog log;

    DeliveryLogTest(StoreKind kind, @TempDir Path folder) throws DatabaseUnusableException {
        super(kind, folder);
        this.log = new JdbcDeliveryLog(database);
    }

    @Test
    void it_knows_what_was_begun_and_not_cancelled() {
        assertThat(log.begin("schedule:a", NOW)).isEmpty();
        assertThat(log.begin("schedule:b", NOW)).isEmpty();
        log.cancel("schedule:a");
        assertThat(log.begin("schedule:a", NOW.plusSeconds(1))).isEmpty();
        assertThat(log.begin("schedule:b", NOW.plusSeconds(1))).contains(NOW);
    }

    @Test
    void what_is_long_ago_is_forgotten() {
        assertThat(log.begin("schedule:a", NOW)).isEmpty();
        assertThat(log.begin("schedule:b", NOW.plusSeconds(1))).isEmpty();
        log.deleteBefore(NOW.plusSeconds(1));
        assertThat(log.begin("schedule:a", NOW.plusSeconds(2))).isEmpty();
        assertThat(log.begin("schedule:b", NOW.plusSeconds(2))).contains(NOW.plusSeconds(1));
    }
}
