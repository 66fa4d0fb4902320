package okaybot.platform.discord.rest;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import okaybot.http.NotSentException;
import okaybot.resilience.Retry;
import org.jspecify.annotations.Nullable;

/// One request, until it has succeeded or is given up. Not thread-safe.
final class RequestDelivery {
    private static final Retry RETRY = Retry.withBackoff(Duration.ofMillis(100), Duration.ofMinutes(1)).atMost(20);
    /// So that a callback, for which Discord allows 3 seconds, has time for another attempt.
    private static final Duration SHORTEST_ATTEMPT = Duration.ofSeconds(1);
    private static final Duration SHORTEST_REPETITION = Duration.ofMillis(200);

    private final DiscordHttpClient http;
    private final RestOutage outage;
    private final DiscordRequest request;
    private final Instant deadline;
    private final int attempts;
    private final Duration longestAttempt;
    private @Nullable DiscordRequestException lastFailure;

    /// @param outage is told whether there was a reply
    /// @param attempts how many attempts shall fit into the time until the deadline
    RequestDelivery(DiscordHttpClient http, RestOutage outage, DiscordRequest request, Instant deadline, int attempts) {
        this(http, outage, request, deadline, attempts, http.longestAttempt());
    }

    /// @param longestAttempt the longest time that an attempt may take
    RequestDelivery(DiscordHttpClient http, RestOutage outage, DiscordRequest request, Instant deadline, int attempts,
            Duration longestAttempt) {
        this.http = http;
        this.outage = outage;
        this.request = request;
        this.deadline = deadline;
        this.attempts = attempts;
        this.longestAttempt = longestAttempt;
    }

    String run(Predicate<DiscordRequestException> repeatable) throws DiscordRequestException {
        try {
            return RETRY.when(failure -> failure instanceof DiscordRequestException known && repeatable.test(known))
                    .within(Duration.between(Instant.now(), deadline))
                    .call(this::attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DiscordRequestException.of(DiscordError.TEMPORARY, e);
        }
    }

    private String attempt() throws DiscordRequestException, InterruptedException {
        var left = Duration.between(Instant.now(), deadline);
        if (lastFailure != null && left.compareTo(SHORTEST_REPETITION) < 0) {
            throw lastFailure;
        }
        if (!left.isPositive()) {
            throw DiscordRequestException.expired();
        }
        try {
            return exchange(left);
        } catch (DiscordRequestException e) {
            lastFailure = e;
            throw e;
        }
    }

    private String exchange(Duration left) throws DiscordRequestException, InterruptedException {
        try {
            return bodyOf(http.execute(request, limit(left)));
        } catch (NotSentException e) {
            if (e.failure() instanceof FileUnavailableException file) {
                throw DiscordRequestException.of(DiscordError.FILE_UNAVAILABLE, file);
            }
            throw noReply(e);
        } catch (RequestRefusedException e) {
            throw DiscordRequestException.of(e);
        } catch (IOException e) {
            throw noReply(e);
        }
    }

    private DiscordRequestException noReply(IOException failure) {
        outage.onFailure(String.valueOf(failure.getMessage()));
        return DiscordRequestException.of(failure);
    }

    private String bodyOf(DiscordReply reply) throws DiscordRequestException {
        if (reply.isOutage()) {
            outage.onFailure(reply.description());
        } else {
            outage.onReply();
        }
        if (!reply.isSuccess() || !reply.isFromDiscord()) {
            throw DiscordRequestException.of(reply);
        }
        return reply.body();
    }

    private Duration limit(Duration left) {
        var share = Collections.max(List.of(SHORTEST_ATTEMPT, left.dividedBy(attempts)));
        return Collections.min(List.of(left, share, longestAttempt));
    }
}
