package okaybot.platform.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FloodWaitsTest {
    private Instant now = Instant.parse("2026-11-26T03:00:00Z");
    private final InstantSource clock = () -> now;
    @TempDir
    private Path folder;
    private Path file;
    private FloodWaits waits;

    @BeforeEach
    void load() {
        file = folder.resolve("data/waits");
        waits = FloodWaits.load(file, clock);
    }

    @Test
    void a_wait_holds_for_its_call_until_it_is_over() {
        waits.begin("sendmessage -1001", Duration.ofSeconds(5));
        assertThat(waits.remaining("sendmessage -1001")).contains(Duration.ofSeconds(5));
        assertThat(waits.remaining("sendmessage -1002")).isEmpty();
        now = now.plusSeconds(5);
        assertThat(waits.remaining("sendmessage -1001")).isEmpty();
    }

    @Test
    void a_long_wait_outlasts_a_restart() throws Exception {
        waits.begin("sendmessage -1001", Duration.ofHours(3));
        waits.begin("getme", Duration.ofSeconds(2));
        waits.begin("setWebhook", Duration.ofMinutes(1));
        now = now.plus(Duration.ofMinutes(5));
        load();
        assertThat(Files.getPosixFilePermissions(file)).containsExactlyInAnyOrder(
                PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(waits.remaining("sendmessage -1001")).contains(Duration.ofMinutes(175));
        assertThat(waits.remaining("getme")).isEmpty();
        assertThat(waits.remaining("setWebhook")).isEmpty();
    }

    @Test
    void what_cannot_be_read_counts_as_over() throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "\n?\nsoon getme\n2026-11-26T04:00:00Z getme\n2026-11-26T04:00:00Z\n");
        load();
        assertThat(waits.remaining("getme")).contains(Duration.ofHours(1));
        Files.write(file, new byte[]{(byte) 0xff, (byte) 0xfe});
        load();
        assertThat(waits.remaining("getme")).isEmpty();
    }

    @Test
    void a_file_that_cannot_be_written_ends_no_wait() throws Exception {
        Files.createDirectories(file.resolve("in the way"));
        waits.begin("getme", Duration.ofHours(1));
        assertThat(waits.remaining("getme")).contains(Duration.ofHours(1));
    }
}
