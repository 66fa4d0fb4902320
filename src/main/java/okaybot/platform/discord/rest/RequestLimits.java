package okaybot.platform.discord.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import okaybot.resilience.IncidentLog;
import okaybot.resilience.InvalidRequestBreaker;

/// Decides whether a request may go out, by what Discord has replied to earlier ones. Thread-safe.
///
/// After a refusal, only requests for the same resource wait. After some refusals or failures in a row, all requests of their kind wait:
/// Discord may have blocked the address, which its replies do not tell, or is ill.
public final class RequestLimits {
    private static final String STOP = "Discord: stop of requests";
    private static final int TOLERATED_IN_A_ROW = 4;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(8);
    /// Discord waits 3 seconds for a callback, so one that has to wait can still succeed.
    private static final Duration LONGEST_WAIT_OF_INTERACTIONS = Duration.ofSeconds(2);
    private static final int MAX_GATES = 10_000;
    private static final Duration GATE_LIFETIME = Duration.ofHours(1);

    private final InvalidRequestBreaker breaker;
    private final IncidentLog incidents;
    private final Map<RequestKind, RequestGate> gatesByKind = new ConcurrentHashMap<>();
    private final Cache<String, RequestGate> gatesByPath = Caffeine.newBuilder().executor(Runnable::run)
            .expireAfterWrite(GATE_LIFETIME).maximumSize(MAX_GATES).build();

    /// @param breaker counts the requests that Discord refuses
    /// @param incidents where it reports that requests are held back
    public RequestLimits(InvalidRequestBreaker breaker, IncidentLog incidents) {
        this.breaker = breaker;
        this.incidents = incidents;
    }

    /// @throws RequestRefusedException if the request may not go out now
    void acquire(DiscordRequest request) throws RequestRefusedException {
        if (!breaker.permits(request.kind().name())) {
            throw new RequestRefusedException("Discord has refused too many requests", breaker.timeToClose());
        }
        var gates = gatesOf(request);
        for (var gate : gates) {
            if (gate.timeToWait().isPositive()) {
                throw new RequestRefusedException(gate.reason(), gate.timeToWait());
            }
        }
        gates.forEach(RequestGate::pass);
    }

    private List<RequestGate> gatesOf(DiscordRequest request) {
        return Stream.of(gatesByKind.get(request.kind()), gatesByPath.getIfPresent(request.resource()))
                .filter(Objects::nonNull).toList();
    }

    /// Takes note of a reply.
    ///
    /// @throws RequestRefusedException if Discord wants the request later
    void onReply(DiscordRequest request, DiscordReply reply) throws RequestRefusedException {
        var kind = request.kind();
        if (reply.isInvalidRequest()) {
            breaker.record(kind.name());
            updateIncidents();
        }
        if (reply.isRateLimit()) {
            throw onRefusal(request, reply);
        }
        if (reply.isOutage()) {
            var _ = gate(kind).refuse(Duration.ZERO, reply.description());
            return;
        }
        gatesOf(request).forEach(RequestGate::open);
        incidents.resolve(block(kind));
        reply.resetAfter().ifPresent(wait -> gate(request.resource()).hold(wait));
    }

    private RequestRefusedException onRefusal(DiscordRequest request, DiscordReply reply) {
        var kind = request.kind();
        var wait = reply.retryAfter().orElse(Duration.ZERO);
        var gate = gate(request.resource());
        gate.refuse(wait, reply.description());
        if (gate(kind).refuse(reply.isLimitOf(kind) ? Duration.ZERO : wait, reply.description())) {
            incidents.report(block(kind), "Discord refuses all requests of the kind " + kind.name()
                    + " (429): waiting. It may have blocked this address.");
        }
        return new RequestRefusedException(reply.description(), gate.timeToWait());
    }

    /// Reports whether requests are held back now.
    public void updateIncidents() {
        gatesByKind.forEach((kind, gate) -> {
            if (gate.timeToWait().isZero()) {
                incidents.resolve(block(kind));
            }
        });
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

    private RequestGate gate(String path) {
        return gatesByPath.get(path, _ -> new RequestGate(0, LONGEST_WAIT, Ticker.systemTicker()));
    }

    private RequestGate gate(RequestKind kind) {
        return gatesByKind.computeIfAbsent(kind, _ -> new RequestGate(TOLERATED_IN_A_ROW,
                kind.isInteraction() ? LONGEST_WAIT_OF_INTERACTIONS : LONGEST_WAIT, Ticker.systemTicker()));
    }
}
