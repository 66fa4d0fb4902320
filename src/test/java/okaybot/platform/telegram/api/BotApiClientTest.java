package okaybot.platform.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

class BotApiClientTest {
    private static final RawJsonMethod CALL = new RawJsonMethod("getme", "{}");
    private final CompletableFuture<String> response = new CompletableFuture<>();
    private final BotApiTransport transport = mock(BotApiTransport.class);
    private final BotApiClient client = new BotApiClient(transport, FloodWaits.inMemory());

    @Test
    void an_interrupt_does_not_end_the_wait_for_a_response() throws Exception {
        when(transport.call(any(), any())).thenReturn(response);
        var interrupted = new CompletableFuture<Boolean>();
        var call = new FutureTask<>(() -> {
            var result = client.call(CALL);
            interrupted.complete(Thread.currentThread().isInterrupted());
            return result;
        });
        var caller = Thread.ofVirtual().start(call);
        caller.interrupt();
        assertThat(caller.join(Duration.ofMillis(50))).isFalse();
        response.complete("{\"ok\":true}");
        assertThat(call.get()).isEqualTo("{\"ok\":true}");
        assertThat(interrupted.get()).isTrue();
    }

    static Stream<Arguments> failures() {
        var notDelivered = BotApiException.notDelivered(new ConnectException());
        var timeout = new InterruptedIOException("timeout");
        timeout.initCause(notDelivered);
        return Stream.of(
                Arguments.of(notDelivered, BotApiErrorType.NOT_DELIVERED, 0, "ConnectException"),
                Arguments.of(timeout, BotApiErrorType.NOT_DELIVERED, 0, "ConnectException"),
                Arguments.of(new IOException("/bot1:token/getMe"), BotApiErrorType.UNKNOWN_OUTCOME, 0, "IOException"),
                Arguments.of(new IllegalStateException("1:token"), BotApiErrorType.UNKNOWN_OUTCOME, 0,
                        "IllegalStateException"),
                Arguments.of(new TelegramApiRequestException("1:token"), BotApiErrorType.UNKNOWN_OUTCOME, 200,
                        "the result is not of the expected type"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_failure_is_classified_without_quoting_the_librarys_message(Throwable cause,
            BotApiErrorType type, int status, String reason) throws Exception {
        when(transport.call(any(), any())).thenReturn(response);
        response.completeExceptionally(cause);
        assertThatThrownBy(() -> client.call(CALL)).isInstanceOfSatisfying(BotApiException.class, failure -> {
            assertThat(failure.type()).isEqualTo(type);
            assertThat(failure.status()).isEqualTo(status);
            assertThat(failure).hasMessage(reason);
        });
    }

    @Test
    void a_call_that_the_library_rejects_is_a_bad_request() {
        assertThatThrownBy(() -> client.call(new GetChat(""))).isInstanceOfSatisfying(BotApiException.class,
                failure -> assertThat(failure.type()).isEqualTo(BotApiErrorType.BAD_REQUEST));
    }
}
