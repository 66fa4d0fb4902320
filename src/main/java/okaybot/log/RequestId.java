package okaybot.log;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.slf4j.MDC;

/// The id of a request. It is in every log line of that request, and in the error message that the user sees.
public final class RequestId {
    private static final String KEY = "request";

    private RequestId() {}

    /// Runs the work with a new request id.
    public static <T> T runInNewRequest(Supplier<T> work) {
        try (var _ = MDC.putCloseable(KEY, newId())) {
            return work.get();
        }
    }

    /// Runs the work with a new request id.
    public static void runInNewRequest(Runnable work) {
        var _ = runInNewRequest(() -> {
            work.run();
            return KEY;
        });
    }

    /// Wraps work that belongs to the current request, so that it keeps the id on another thread.
    public static Runnable wrap(Runnable work) {
        return currentId().<Runnable>map(id -> () -> {
            try (var _ = MDC.putCloseable(KEY, id)) {
                work.run();
            }
        }).orElse(work);
    }

    /// The current request id; a new one outside of requests.
    public static String current() {
        return currentId().orElseGet(RequestId::newId);
    }

    private static Optional<String> currentId() {
        return Optional.ofNullable(MDC.get(KEY));
    }

    private static String newId() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    }
}
