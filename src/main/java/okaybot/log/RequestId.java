package okaybot.log;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.slf4j.MDC;

/// The id of a request: it stands in every line that is logged meanwhile, and its asker is told it if something broke.
public final class RequestId {
    private static final String KEY = "request";

    private RequestId() {}

    /// Does the work of a new request.
    public static <T> T runInNewRequest(Supplier<T> work) {
        try (var _ = MDC.putCloseable(KEY, fresh())) {
            return work.get();
        }
    }

    /// Does the work of a new request.
    public static void runInNewRequest(Runnable work) {
        var _ = runInNewRequest(() -> {
            work.run();
            return KEY;
        });
    }

    /// The same work for the same request, to be done on another thread.
    public static Runnable wrap(Runnable work) {
        return known().<Runnable>map(id -> () -> {
            try (var _ = MDC.putCloseable(KEY, id)) {
                work.run();
            }
        }).orElse(work);
    }

    /// The id of the request that is worked on; a new one if that is none.
    public static String current() {
        return known().orElseGet(RequestId::fresh);
    }

    private static Optional<String> known() {
        return Optional.ofNullable(MDC.get(KEY));
    }

    private static String fresh() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    }
}
