package okaybot.platform.telegram.inbox.jdbc;

import java.time.Duration;
import java.util.UUID;

/// The name under which this instance claims updates, and how long a claim is valid without a sign of life. An instance whose
/// lease was taken by another one continues under a new name. Thread-safe.
public final class InstanceLease {
    /// Long enough for a restart of PostgreSQL, short enough for somebody who waits for an answer.
    public static final Duration DEFAULT_DURATION = Duration.ofSeconds(5);

    private final Duration duration;
    private final Duration heartbeat;
    private final Duration grace;
    private volatile String name = newName();

    public InstanceLease(Duration duration) {
        this(duration, duration.dividedBy(5), duration.dividedBy(2));
    }

    /// @param heartbeat see [#heartbeat()]
    /// @param grace see [#grace()]
    public InstanceLease(Duration duration, Duration heartbeat, Duration grace) {
        this.duration = duration;
        this.heartbeat = heartbeat;
        this.grace = grace;
    }

    private static String newName() {
        return UUID.randomUUID().toString();
    }

    /// The name in the table of instances.
    public String name() {
        return name;
    }

    void rename() {
        name = newName();
    }

    Duration duration() {
        return duration;
    }

    /// How long an instance that has just connected leaves the others the time to be back too, after an outage of the database.
    Duration grace() {
        return grace;
    }

    /// How often the instance gives a sign of life, and looks for work that others have left.
    Duration heartbeat() {
        return heartbeat;
    }
}
