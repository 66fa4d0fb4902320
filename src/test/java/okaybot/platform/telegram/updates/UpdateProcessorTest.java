package okaybot.platform.telegram.updates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import okaybot.resilience.IncidentLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpdateProcessorTest {
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
        try (var processor = new UpdateProcessor(folder.resolve("updates"), new IncidentLog(), this::handle)) {
            var batch = List.of(new RawUpdate(1, "{\"update_id\":1}"), new RawUpdate(2, "{\"update_id\":2}"),
                    new RawUpdate(3, "{\"update_id\":3}"));
            assertThatThrownBy(() -> processor.process(batch)).isInstanceOf(StackOverflowError.class);
            assertThat(handled).containsExactly(2, 3);
            assertThat(processor.inProgress()).isZero();
            assertThat(processor.drain(Duration.ZERO)).isTrue();
        }
    }
}
