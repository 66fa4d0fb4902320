package okaybot.settings.jdbc;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Tells whether the time of day goes on as time passes: a clock jumps when it is set right, or wrong.
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

    /// Whether it has not jumped since this was asked the last time.
    synchronized boolean isSteady() {
        var passed = Duration.ofNanos(ticker.read() - lastTick);
        var shown = Duration.between(lastTime, time.instant());
        lastTick += passed.toNanos();
        lastTime = lastTime.plus(shown);
        return shown.minus(passed).abs().compareTo(TOLERANCE) < 0;
    }
}
