package okaybot.platform.discord;

import java.time.Duration;

/// Limits of the Discord adapter.
///
/// @param invalidRequests how many refused requests within 10 minutes stop further ones; Discord blocks an address at 10,000
/// @param sessionStart    how long Discord may take from IDENTIFY to READY, and from RESUME to RESUMED
/// @param coverStep       how long to try each step of covering a message
/// @param post            how long to try to post a message; later, whoever posts tries it again
/// @param defer           how long after an interaction has arrived its reply is deferred; Discord waits 3 seconds, including the
///                        time on the network
record DiscordLimits(int invalidRequests, Duration sessionStart, Duration coverStep, Duration post, Duration defer) {
    static final DiscordLimits DEFAULT = new DiscordLimits(1000, Duration.ofSeconds(30), Duration.ofMinutes(2),
            Duration.ofSeconds(15), Duration.ofMillis(1500));

    DiscordLimits withInvalidRequests(int other) {
        return new DiscordLimits(other, sessionStart, coverStep, post, defer);
    }

    DiscordLimits withSessionStart(Duration other) {
        return new DiscordLimits(invalidRequests, other, coverStep, post, defer);
    }

    DiscordLimits withCoverStep(Duration other) {
        return new DiscordLimits(invalidRequests, sessionStart, other, post, defer);
    }

    DiscordLimits withPost(Duration other) {
        return new DiscordLimits(invalidRequests, sessionStart, coverStep, other, defer);
    }

    DiscordLimits withDefer(Duration other) {
        return new DiscordLimits(invalidRequests, sessionStart, coverStep, post, other);
    }
}
