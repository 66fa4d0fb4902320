package okaybot.platform.discord.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import okaybot.resilience.IncidentLog;
import okaybot.resilience.InvalidRequestBreaker;
import okhttp3.Request;

/// Decides whether a request may go out, by what Discord has replied to earlier ones. Thread-safe.
///
/// After a refusal, only requests for the same resource wait. If the address is blocked, the reply says nothing about that, so
/// after some such refusals in a row all requests of their kind wait.
public final class RequestLimits {
    private static final String STOP = "Discord: stop of requests";
    private static final int TOLERATED_BLOCKS = 4;
    private static final int MAX_GATES = 10_000;
    private static final Duration GATE_LIFETIME = Duration.ofHours(1);

    private final InvalidRequestBreaker breaker;
    private final IncidentLog incidents;
    private final Cache<String, RequestGate> gates = Caffeine.newBuilder().executor(Runnable::run)
            .expireAfterWrite(GATE_LIFETIME).maximumSize(MAX_GATES).build();

    /// @param breaker counts the requests that Discord refuses
    /// @param incidents where it reports that requests are held back
    public RequestLimits(InvalidRequestBreaker breaker, IncidentLog incidents) {
        this.breaker = breaker;
        this.incidents = incidents;
    }

    /// @throws RequestRefusedException if the request may not go out now
    void acquire(Request request) throws RequestRefusedException {
        var kind = RequestKind.of(request).name();
        reportStop();
        if (!breaker.permits(kind)) {
            throw new RequestRefusedException("Discord has refused too many requests", breaker.timeToClose());
        }
        pass(path(request));
        pass(kind);
    }

    private void pass(String key) throws RequestRefusedException {
        var gate = gates.getIfPresent(key);
        var wait = gate == null ? Duration.ZERO : gate.tryPass();
        if (gate != null && wait.isPositive()) {
            throw new RequestRefusedException(gate.reason(), wait);
        }
    }

    /// Takes note of a reply.
    ///
    /// @throws RequestRefusedException if Discord wants the request later
    void onReply(Request request, DiscordReply reply) throws RequestRefusedException {
        var kind = RequestKind.of(request);
        if (reply.isInvalidRequest()) {
            breaker.record(kind.name());
            reportStop();
        }
        if (reply.isRateLimit()) {
            throw onRefusal(request, kind, reply);
        }
        existing(kind.name()).ifPresent(RequestGate::open);
        existing(path(request)).ifPresent(RequestGate::open);
        incidents.resolve(block(kind));
        reply.resetAfter().ifPresent(wait -> gate(path(request), 0).hold(wait));
    }

    private RequestRefusedException onRefusal(Request request, RequestKind kind, DiscordReply reply) {
        var wait = reply.retryAfter().orElse(Duration.ZERO);
        var gate = gate(path(request), 0);
        gate.refuse(wait, reply.description());
        if (!reply.isLimitOf(kind) && gate(kind.name(), TOLERATED_BLOCKS).refuse(wait, reply.description())) {
            incidents.report(block(kind), "Discord refuses all requests of the kind " + kind.name()
                    + " (429): waiting. It may have blocked this address.");
        }
        return new RequestRefusedException(reply.description(), gate.timeToOpen());
    }

    /// Reports whether requests are stopped because too many were refused.
    public void reportStop() {
        if (breaker.isOpen()) {
            incidents.report(STOP,
                    "Discord has refused too many requests within 10 minutes, so most are stopped until it is"
                            + " safe again: it blocks an address at 10,000.");
        } else {
            incidents.resolve(STOP);
        }
    }

    /// The number of requests that Discord has refused within the window of the breaker.
    public int invalidRequestCount() {
        return breaker.count();
    }

    private static String block(RequestKind kind) {
        return "Discord: block of " + kind.name();
    }

    private static String path(Request request) {
        return request.url().encodedPath();
    }

    private Optional<RequestGate> existing(String key) {
        return Optional.ofNullable(gates.getIfPresent(key));
    }

    private RequestGate gate(String key, int tolerated) {
        return gates.get(key, _ -> new RequestGate(tolerated, Ticker.systemTicker()));
    }
}
