package okaybot.platform.telegram.inbox.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import okaybot.platform.telegram.inbox.RawUpdate;
import okaybot.resilience.IncidentLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileInboxTest {
    private final List<Integer> handled = new ArrayList<>();

    private CompletableFuture<Void> handle(RawUpdate update) {
        if (update.id() == 1) {
            throw new StackOverflowError();
        }
        handled.add(update.id());
        return CompletableFuture.completedFuture(null);
    }

    @Test
    void an_error_in_one_update_does_not_stop_the_rest_of_its_batch(@TempDir Path folder) throws Exception {
        try (var inbox = new FileInbox(folder.resolve("updates"), "42", new IncidentLog())) {
            inbox.start(this::handle);
            var batch = List.of(new RawUpdate(1, "{\"update_id\":1}"), new RawUpdate(2, "{\"update_id\":2}"),
                    new RawUpdate(3, "{\"update_id\":3}"));
            assertThatThrownBy(() -> inbox.accept(batch)).isInstanceOf(StackOverflowError.class);
            assertThat(handled).containsExactly(2, 3);
            assertThat(inbox.inProgress()).isZero();
            assertThat(inbox.drain(Duration.ZERO)).isTrue();
        }
    }
}
