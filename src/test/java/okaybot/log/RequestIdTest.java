package okaybot.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class RequestIdTest {
    private static final Supplier<String> ID = RequestId::current;

    @Test
    void stays_the_same_during_a_request() {
        assertThat(RequestId.runInNewRequest(() -> ID.get().equals(ID.get()))).isTrue();
        assertThat(RequestId.runInNewRequest(ID)).matches("[0-9a-f]{8}").isNotEqualTo(RequestId.runInNewRequest(ID));
        assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
    }

    @Test
    void is_kept_on_another_thread_by_wrap() {
        var idOnOtherThread = new CompletableFuture<String>();
        var id = RequestId.runInNewRequest(() -> {
            Thread.startVirtualThread(RequestId.wrap(() -> idOnOtherThread.complete(RequestId.current())));
            return RequestId.current();
        });
        assertThat(idOnOtherThread.join()).isEqualTo(id);
    }

    @Test
    void is_always_new_outside_of_requests() {
        Runnable work = () -> {};
        assertThat(RequestId.wrap(work)).isSameAs(work);
        assertThat(RequestId.current()).isNotEqualTo(RequestId.current());
    }
}
