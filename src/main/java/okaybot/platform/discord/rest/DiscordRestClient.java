package okaybot.platform.discord.rest;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.requests.Route.CompiledRoute;
import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.resilience.Retry;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/// Sends requests to Discord in the calling thread, and blocks until Discord has replied. Thread-safe.
public final class DiscordRestClient {
    private static final Retry RETRY = Retry.withBackoff(Duration.ofMillis(100), Duration.ofMinutes(1)).atMost(20);
    /// So that a callback, for which Discord allows 3 seconds, has time for another attempt.
    private static final Duration SHORTEST_ATTEMPT = Duration.ofSeconds(1);
    private static final Duration SHORTEST_REPETITION = Duration.ofMillis(200);
    private static final int ATTEMPTS_UNTIL_DEADLINE = 3;
    private static final MediaType JSON = MediaType.get("application/json");
    private static final RequestBody NO_BODY = RequestBody.create(new byte[0]);

    private final DiscordHttpClient http;
    private final RestOutage outage;
    private final HttpUrl baseUrl;
    private final String userAgent;
    private final String token;

    /// @param outage is told which requests get a reply
    /// @param token the bot's secret
    public DiscordRestClient(DiscordHttpClient http, RestOutage outage, RestConfig config, String token) {
        this.http = http;
        this.outage = outage;
        this.baseUrl = HttpUrl.get(config.getBaseUrl());
        this.userAgent = config.getUserAgent();
        this.token = token;
    }

    /// Sends a request, and repeats it after temporary errors. So it must do no harm if it arrives twice.
    ///
    /// @param body JSON
    /// @return the reply as Discord sends it
    /// @throws DiscordRequestException if it did not succeed by the deadline
    public String send(CompiledRoute route, @Nullable String body, Instant deadline) throws DiscordRequestException {
        return new Delivery(request(route, body), deadline, ATTEMPTS_UNTIL_DEADLINE)
                .run(DiscordRequestException::isTemporary);
    }

    /// Sends a request, and repeats it only if Discord has certainly not done it.
    ///
    /// @param body JSON
    /// @throws DiscordRequestException if it failed, or if its outcome is unknown
    public void sendOnce(CompiledRoute route, @Nullable String body, Instant deadline) throws DiscordRequestException {
        var _ = new Delivery(request(route, body), deadline, ATTEMPTS_UNTIL_DEADLINE)
                .run(failure -> failure.isTemporary() && !failure.mayHaveArrived());
    }

    /// Sends a request, with a single attempt.
    ///
    /// @param body JSON
    /// @return the reply as Discord sends it
    /// @throws DiscordRequestException if it did not succeed by the deadline
    public String attempt(CompiledRoute route, @Nullable String body, Instant deadline)
            throws DiscordRequestException {
        return new Delivery(request(route, body), deadline, 1).run(_ -> false);
    }

    /// Reads a JSON object, with a single attempt.
    ///
    /// @throws DiscordRequestException if it did not arrive by the deadline
    public DataObject get(CompiledRoute route, Instant deadline) throws DiscordRequestException {
        try {
            return DataObject.fromJson(attempt(route, null, deadline));
        } catch (ParsingException e) {
            throw DiscordRequestException.of(DiscordError.TEMPORARY, e);
        }
    }

    private Request request(CompiledRoute route, @Nullable String body) {
        var method = route.getMethod();
        var emptyBody = method.requiresRequestBody() ? NO_BODY : null;
        return new Request.Builder().url(route.toHttpUrl(baseUrl))
                .method(method.toString(), body == null ? emptyBody : RequestBody.create(body, JSON))
                .header("Authorization", "Bot " + token)
                .header("User-Agent", userAgent)
                .tag(Route.class, route.getBaseRoute())
                .build();
    }

    /// One request, until it has succeeded or is given up.
    private final class Delivery {
        private final Request request;
        private final Instant deadline;
        private final int attempts;
        private @Nullable DiscordRequestException lastFailure;

        /// @param attempts how many attempts shall fit into the time until the deadline
        Delivery(Request request, Instant deadline, int attempts) {
            this.request = request;
            this.deadline = deadline;
            this.attempts = attempts;
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
            } catch (RequestRefusedException e) {
                throw DiscordRequestException.of(e);
            } catch (IOException e) {
                outage.onFailure(String.valueOf(e.getMessage()));
                throw DiscordRequestException.of(e);
            }
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
            return Collections.min(List.of(left, share, DiscordHttpClient.LONGEST_ATTEMPT));
        }
    }
}
