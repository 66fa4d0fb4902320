package okaybot.platform.telegram.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.concurrent.CompletableFuture;
import okaybot.platform.PlatformMetrics;
import okaybot.platform.telegram.api.BotApiErrorType;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.chat.GroupTracker;
import okaybot.testing.LongTimeouts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.Mockito;

class UpdateExecutorTest {
    /// Otherwise the update would be handled again after each start, and the next ones would run out of capacity.
    @ParameterizedTest
    @EnumSource(BotApiErrorType.class)
    void an_error_while_handling_an_error_leaves_no_update_unfinished(BotApiErrorType type) {
        var failure = mock(BotApiException.class);
        Mockito.when(failure.type()).thenReturn(type);
        var broken = new UpdateErrorHandler(throwing(GroupTracker.class), throwing(PlatformMetrics.class));
        try (var executor = new UpdateExecutor(broken)) {
            assertThat(executor.executeInOrder(-5, () -> CompletableFuture.failedFuture(failure)))
                    .succeedsWithin(LongTimeouts.TIMEOUT);
            assertThat(executor.executeAtOnce(() -> {
                throw new IllegalStateException("test");
            })).succeedsWithin(LongTimeouts.TIMEOUT);
        }
    }

    private static <T> T throwing(Class<T> type) {
        return mock(type, _ -> {
            throw new IllegalStateException("broken too");
        });
    }
}
