package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import okaybot.settings.Settings;
import okaybot.testing.RecordingMembershipListener;
import okaybot.testing.TestChat;
import okaybot.testing.telegram.FakeTelegram;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TelegramStartTest {
    @TempDir
    private Path folder;

    private static final class BrokenRegistry extends SimpleMeterRegistry {
        @Override
        protected <T> Gauge newGauge(Meter.Id id, @Nullable T object, ToDoubleFunction<T> value) {
            throw new IllegalStateException("broken");
        }
    }

    @Test
    void an_unexpected_error_ends_the_adapter_instead_of_leaving_it_silent() {
        try (var telegram = new FakeTelegram();
                var adapter = adapter(new TelegramConfig(FakeTelegram.TOKEN, telegram.uri(), Optional.empty()))) {
            assertThat(adapter.start()).failsWithin(Duration.ofSeconds(10)).withThrowableThat()
                    .withRootCauseInstanceOf(IllegalStateException.class).withMessageContaining("broken");
        }
    }

    private TelegramAdapter adapter(TelegramConfig config) {
        var chat = TestChat.withSeeds();
        var storage = new FileStorage(folder.resolve("updates"), config.botKey(), TelegramTestBot.NO_LIMITS);
        return new TelegramAdapter(config, chat.service(), new Settings(chat.store()), folder, storage,
                new RecordingMembershipListener(), Optional.empty(), new BrokenRegistry(),
                TelegramTestBot.SHORT_TIMEOUTS);
    }
}
