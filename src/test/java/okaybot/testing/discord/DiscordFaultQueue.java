package okaybot.testing.discord;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/// The faults of the next requests, one for each.
final class DiscordFaultQueue {
    private final Queue<DiscordFault> faults = new ConcurrentLinkedQueue<>();

    void add(DiscordFault... next) {
        faults.addAll(List.of(next));
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    /// A handler that applies the next fault, if any.
    Handler wrap(Handler handler) {
        return context -> handle(context, handler);
    }

    /// Applies the next fault, if any, in handling a request.
    void handle(Context context, Handler handler) throws Exception {
        var fault = faults.poll();
        if (fault == null) {
            handler.handle(context);
        } else {
            apply(fault, context, handler);
        }
    }

    /// Takes over what another queue holds.
    void addAllOf(DiscordFaultQueue other) {
        for (var fault = other.faults.poll(); fault != null; fault = other.faults.poll()) {
            faults.add(fault);
        }
    }

    static void apply(DiscordFault fault, Context context, Handler handler) throws Exception {
        switch (fault) {
            case DiscordFault.ErrorResponse(var http, var code) -> reject(context, http, code);
            case DiscordFault.RateLimited(var seconds, var global) -> rejectAsRateLimited(context, seconds, global);
            case DiscordFault.DroppedBeforeHandling() -> dropConnection(context);
            case DiscordFault.DroppedAfterHandling() -> {
                handler.handle(context);
                dropConnection(context);
            }
            case DiscordFault.Delayed(var delay) -> {
                handler.handle(context);
                hold(delay);
            }
            case DiscordFault.RawReply reply -> reply(context, reply);
            case DiscordFault.Stalled(var time) -> hold(time);
        }
    }

    private static void hold(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException _) {
            // The server stops.
            Thread.currentThread().interrupt();
        }
    }

    private static void reply(Context context, DiscordFault.RawReply reply) {
        context.status(reply.status()).contentType("text/html").result(reply.body());
        context.res().setHeader("via", null);
        for (var i = 0; i < reply.headers().size(); i += 2) {
            context.header(reply.headers().get(i), reply.headers().get(i + 1));
        }
    }

    static void reject(Context context, int status, int code) {
        context.status(status).result(TestJson.object("code", code, "message", "refused").toString());
    }

    private static void dropConnection(Context context) {
        ServletContextRequest.getServletContextRequest(context.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }

    private static void rejectAsRateLimited(Context context, int seconds, boolean global) {
        context.status(429).header("Retry-After", Integer.toString(seconds));
        if (global) {
            context.header("X-RateLimit-Global", "true");
        }
        context.result(
                TestJson.object("message", "You are being rate limited.", "retry_after", seconds, "global", global)
                        .toString());
    }
}
