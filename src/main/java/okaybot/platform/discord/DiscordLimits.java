package okaybot.platform.discord;

import java.time.Duration;

/// Limits of the Discord adapter.
///
/// @param invalidRequests how many refused requests within 10 minutes stop further ones; Discord blocks an address at 10,000
/// @param sessionStart    how long Discord may take from IDENTIFY to READY, and from RESUME to RESUMED
/// @param coverStep       how long to try each step of covering a message
/// @param post            how long to try to post a message; later, whoever posts tries it again
record DiscordLimits(int invalidRequests, Duration sessionStart, Duration coverStep, Duration post) {
    static final DiscordLimits DEFAULT = new DiscordLimits(1000, Duration.ofSeconds(30));

    DiscordLimits(int invalidRequests, Duration sessionStart) {
        this(invalidRequests, sessionStart, Duration.ofMinutes(2));
    }

    DiscordLimits(int invalidRequests, Duration sessionStart, Duration coverStep) {
        this(invalidRequests, sessionStart, coverStep, Duration.ofSeconds(15));
    }
}
