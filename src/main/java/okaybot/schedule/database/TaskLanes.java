package okaybot.schedule.database;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps the tasks of one platform from occupying all threads: thousands of them may be due at once, and each may wait for the platform.
/// Thread-safe.
///
/// @param lanes those that were used, by platform
record TaskLanes(Map<String, Lane> lanes) {
    /// How many tasks of a platform run at the same time.
    static final int LANE_SIZE = 8;
    private static final Duration MIN_WAIT = Duration.ofMillis(250);
    /// How many are tried again within a second is about as many as a platform accepts.
    private static final Duration SPACE = Duration.ofMillis(25);

    TaskLanes() {
        this(new ConcurrentHashMap<>());
    }

    /// The lane of a task.
    ///
    /// @param id begins with the platform, see [okaybot.schedule.TaskQueue#schedule]; all others share a lane
    Lane of(String id) {
        return lanes.computeIfAbsent(id.contains("/") ? id.substring(0, id.indexOf('/')) : "", _ -> new Lane());
    }

    /// The tasks of one platform.
    static final class Lane {
        private int running;
        private Instant lastTurn = Instant.EPOCH;

        /// Lets a task run, until [#leave].
        ///
        /// @return empty if it can run now; otherwise when it has its turn to try again, after those that were sent away before
        synchronized Optional<Instant> enter(Instant now) {
            if (running < LANE_SIZE) {
                running++;
                return Optional.empty();
            }
            var earliest = now.plus(MIN_WAIT);
            var next = lastTurn.plus(SPACE);
            lastTurn = next.isAfter(earliest) ? next : earliest;
            return Optional.of(lastTurn);
        }

        synchronized void leave() {
            running--;
        }
    }
}
