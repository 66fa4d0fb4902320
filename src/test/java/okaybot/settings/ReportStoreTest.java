package okaybot.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import okaybot.report.MistakeReport;
import okaybot.report.ReportState;
import okaybot.report.ReportStore;
import okaybot.settings.database.DatabaseUnusableException;
import okaybot.settings.jdbc.JdbcReportStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportStoreTest extends DatabaseStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    private final ReportStore store;

    ReportStoreTest(StoreKind kind, @TempDir Path folder) throws DatabaseUnusableException {
        super(kind, folder);
        this.store = new JdbcReportStore(database);
    }

    private static MistakeReport report(String id, Instant at) {
        return new MistakeReport(id, SERVER, "discord:7", Locale.KOREAN, "channel:2", "channel:3", Optional.of("77"),
                "cast ko-moon-young", "이름이 틀려요 ' -- \"", at, ReportState.OPEN);
    }

    @Test
    void a_report_is_found_as_it_was_stored() {
        store.add(report("a1", NOW));
        store.add(report("a1", NOW.plusSeconds(1)));
        assertThat(store.find(SERVER, "a1")).contains(report("a1", NOW));
        assertThat(store.find("discord/server:2", "a1")).isEmpty();
        assertThat(store.findByReporter("discord:7")).hasSize(1);
    }

    @Test
    void only_one_of_many_closes_it() throws Exception {
        store.add(report("a1", NOW));
        var replica = new JdbcReportStore(database);
        try (var admins = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = IntStream.range(0, 10).<Callable<Boolean>>mapToObj(i -> () -> (i % 2 == 0 ? store : replica)
                    .close(SERVER, "a1", i % 3 == 0 ? ReportState.ACCEPTED : ReportState.DISMISSED)).toList();
            var closed = 0;
            for (var attempt : admins.invokeAll(attempts)) {
                closed += attempt.get() ? 1 : 0;
            }
            assertThat(closed).isEqualTo(1);
        }
        assertThat(store.find(SERVER, "a1")).get().extracting(MistakeReport::state).isNotEqualTo(ReportState.OPEN);
        assertThat(store.close(SERVER, "unknown", ReportState.ACCEPTED)).isFalse();
    }

    @Test
    void old_reports_and_those_beyond_the_limit_are_deleted() {
        for (var i = 0; i < ReportStore.MAX_REPORTS + 2; i++) {
            store.add(report("r" + i, NOW.plusSeconds(i)));
        }
        assertThat(store.findByReporter("discord:7")).hasSize(ReportStore.MAX_REPORTS)
                .extracting(MistakeReport::id).startsWith("r" + (ReportStore.MAX_REPORTS + 1)).endsWith("r2");
        store.deleteBefore(NOW.plus(Duration.ofSeconds(ReportStore.MAX_REPORTS)));
        assertThat(store.findByReporter("discord:7")).hasSize(2);
    }

    @Test
    void a_reporter_is_forgotten_and_a_place_is_moved_or_left() {
        store.add(report("a1", NOW));
        settings.movePlace(SERVER, "discord/server:2");
        assertThat(store.find("discord/server:2", "a1")).get().extracting(MistakeReport::post)
                .isEqualTo(Optional.empty());
        store.forgetReporter("discord:7");
        assertThat(store.findByReporter("discord:7")).isEmpty();
        assertThat(store.find("discord/server:2", "a1")).get().extracting(MistakeReport::reporter).isEqualTo("");
        settings.markLeft("discord/server:2");
        assertThat(List.of(store.find("discord/server:2", "a1"))).containsExactly(Optional.empty());
    }
}
