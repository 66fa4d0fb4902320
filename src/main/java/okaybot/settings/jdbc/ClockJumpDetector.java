package okaybot.settings.jdbc;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Notices when the system clock is set to another time, by comparing it with elapsed time.
final class ClockJumpDetector {
    private static final Duration TOLERANCE = Duration.ofHours(1);
    private final InstantSource time;
    private final Ticker ticker;
    private Instant lastTime;
    private long lastTick;

    ClockJumpDetector(InstantSource time, Ticker ticker) {
        this.time = time;
        this.ticker = ticker;
        this.lastTime = time.instant();
        this.lastTick = ticker.read();
    }

    /// Whether the clock has jumped since the last call.
    synchronized boolean detectJump() {
        var elapsed = Duration.ofNanos(ticker.read() - lastTick);
        var shown = Duration.between(lastTime, time.instant());
        lastTick += elapsed.toNanos();
        lastTime = lastTime.plus(shown);
        return shown.minus(elapsed).abs().compareTo(TOLERANCE) >= 0;
    }
}
