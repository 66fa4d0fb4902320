package okaybot.resilience;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// Stops requests before a platform blocks the address for too many invalid ones.
///
/// It counts the requests that were refused within a window of time. At the limit, only kinds of requests that are hardly ever
/// refused go on (each less than a tenth of the limit); at twice the limit, none. That lasts until half of the limit has left the
/// window. Thread-safe.
public final class InvalidRequestBreaker {
    private static final int RARE_SHARE = 10;

    private final int limit;
    private final Duration window;
    private final Ticker ticker;
    private final Deque<InvalidRequest> requests = new ArrayDeque<>();
    private final Map<String, Integer> countByKind = new HashMap<>();
    private boolean isOpen;

    private record InvalidRequest(String kind, long time) {}

    /// @param limit how many refused requests in the window open the breaker
    public InvalidRequestBreaker(int limit, Duration window, Ticker ticker) {
        this.limit = limit;
        this.window = window;
        this.ticker = ticker;
    }

    /// Counts a refused request.
    public synchronized void record(String kind) {
        forgetOld();
        requests.add(new InvalidRequest(kind, ticker.read()));
        countByKind.merge(kind, 1, Integer::sum);
        isOpen |= requests.size() >= limit;
    }

    /// Whether a request of this kind may go out now.
    public synchronized boolean permits(String kind) {
        var isRare = countByKind.getOrDefault(kind, 0) < Math.max(1, limit / RARE_SHARE);
        return !isOpen() || (isRare && requests.size() < 2 * limit);
    }

    /// Whether requests are being stopped.
    public synchronized boolean isOpen() {
        forgetOld();
        isOpen &= requests.size() > limit / 2;
        return isOpen;
    }

    /// How long it takes until no requests are stopped any more, if none is refused until then.
    public synchronized Duration timeToClose() {
        if (!isOpen()) {
            return Duration.ZERO;
        }
        var last = requests.stream().skip(requests.size() - limit / 2 - 1L).findFirst().orElseThrow();
        return window.minusNanos(ticker.read() - last.time());
    }

    /// The number of refused requests in the window.
    public synchronized int count() {
        forgetOld();
        return requests.size();
    }

    private void forgetOld() {
        var now = ticker.read();
        while (!requests.isEmpty() && now - requests.getFirst().time() >= window.toNanos()) {
            countByKind.computeIfPresent(requests.removeFirst().kind(), (_, count) -> count == 1 ? null : count - 1);
        }
    }
}
