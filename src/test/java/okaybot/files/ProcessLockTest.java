package okaybot.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessLockTest {
    @Test
    void one_at_a_time_holds_the_lock(@TempDir Path folder) throws Exception {
        var file = folder.resolve("lock");
        var first = ProcessLock.tryAcquire(file).orElseThrow();
        assertThat(ProcessLock.tryAcquire(file)).isEmpty();
        first.close();
        ProcessLock.tryAcquire(file).orElseThrow().close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }
}
