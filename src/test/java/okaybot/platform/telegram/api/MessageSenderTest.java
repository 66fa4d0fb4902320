package okaybot.platform.telegram.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import okaybot.http.HttpBody;
import okaybot.platform.telegram.api.SendLimits.RateLimit;
import okaybot.testing.LongTimeouts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the sender does when a call ends at an exact moment.
class MessageSenderTest {
    private static final RateLimit UNLIMITED = new RateLimit(1, Duration.ofNanos(1));
    private static final TelegramTimeouts TIMEOUTS = new TelegramTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(5),
            Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofSeconds(20), Duration.ofSeconds(1));
    /// The names of the calls in the order in which they were made, with the futures that were returned.
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<CompletableFuture<String>> responses = new CopyOnWriteArrayList<>();
    private final BotApiTransport transport = mock(BotApiTransport.class);
    private final MessageSender sender = new MessageSender(new BotApiClient(transport, FloodWaits.inMemory()),
            new SendRateLimiter(new SendLimits(UNLIMITED, UNLIMITED, UNLIMITED)), TIMEOUTS, (_, _) -> {},
            new CompositeMeterRegistry().timer("send"), false);

    @BeforeEach
    void recordCalls() {
        when(transport.call(any(), any())).thenAnswer(invocation -> {
            var response = new CompletableFuture<String>();
            responses.add(response);
            calls.add(invocation.getArgument(0));
            return response;
        });
    }

    private static RawJsonMethod call(String name) {
        return new RawJsonMethod(name, "{}");
    }

    private void awaitCalls(String... names) {
        await().untilAsserted(() -> assertThat(calls).containsExactly(names));
    }

    @Test
    void an_edit_is_sent_before_the_messages_that_wait() {
        var first = sender.send(42, _ -> call("first"));
        awaitCalls("first");
        var second = sender.send(42, _ -> call("second"));
        var edit = sender.edit(42, _ -> call("edit"));
        assertThat(sender.queued()).isEqualTo(2);
        responses.getFirst().complete("");
        awaitCalls("first", "edit");
        responses.get(1).complete("");
        awaitCalls("first", "edit", "second");
        responses.getLast().complete("");
        assertThat(CompletableFuture.allOf(first, second, edit)).succeedsWithin(LongTimeouts.TIMEOUT);
        sender.close();
    }

    @Test
    void a_call_that_fails_while_the_sender_is_closing_is_not_repeated() {
        var sent = sender.send(42, _ -> call("message"));
        awaitCalls("message");
        var closing = Thread.ofVirtual().start(sender::close);
        await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);
        responses.getFirst().completeExceptionally(BotApiException.notDelivered(new ConnectException()));
        await().until(sent::isDone);
        assertThat(sent).isCancelled();
        awaitCalls("message");
    }

    @Test
    void a_call_that_succeeds_while_the_sender_is_closing_counts_as_sent() {
        var sent = sender.send(42, _ -> call("message"));
        awaitCalls("message");
        var closing = Thread.ofVirtual().start(sender::close);
        await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);
        responses.getFirst().complete("");
        assertThat(sent).succeedsWithin(LongTimeouts.TIMEOUT);
    }

    @Test
    void only_new_messages_are_paid_for() {
        var sent = new CopyOnWriteArrayList<String>();
        when(transport.call(any(), any())).thenAnswer(call -> {
            var parameters = new ByteArrayOutputStream();
            call.getArgument(1, HttpBody.class).writeTo(parameters);
            sent.add(parameters.toString(UTF_8));
            return CompletableFuture.completedFuture("");
        });
        try (var paying = new MessageSender(new BotApiClient(transport, FloodWaits.inMemory()),
                new SendRateLimiter(new SendLimits(UNLIMITED, UNLIMITED, UNLIMITED)), TIMEOUTS, (_, _) -> {},
                new CompositeMeterRegistry().timer("send"), true)) {
            paying.send(42, chat -> new RawJsonMethod("sendMessage", "{\"chat_id\":" + chat + "}")).join();
            paying.edit(42, chat -> new RawJsonMethod("editMessageText", "{\"chat_id\":" + chat + "}")).join();
        }
        assertThat(sent).containsExactly("{\"allow_paid_broadcast\":true,\"chat_id\":42}", "{\"chat_id\":42}");
    }
}
