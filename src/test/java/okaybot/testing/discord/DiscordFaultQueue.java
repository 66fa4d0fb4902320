package okaybot.testing.discord;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/// What is still to go wrong, one request after the other.
final class DiscordFaultQueue {
    private final Queue<DiscordFault> faults = new ConcurrentLinkedQueue<>();

    void add(DiscordFault... wrong) {
        faults.addAll(List.of(wrong));
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    /// The same, but that it goes wrong as long as something is to.
    Handler wrap(Handler handler) {
        return context -> {
            switch (faults.poll()) {
                case null -> handler.handle(context);
                case DiscordFault.ErrorResponse(var http, var code) -> FakeDiscordRest.refuse(context, http, code);
                case DiscordFault.RateLimited(var seconds, var global) -> tooMany(context, seconds, global);
                case DiscordFault.DroppedBeforeHandling() -> cut(context);
                case DiscordFault.DroppedAfterHandling() -> {
                    handler.handle(context);
                    cut(context);
                }
                case DiscordFault.Delayed(var delay) -> {
                    handler.handle(context);
                    Thread.sleep(delay);
                }
            }
        };
    }

    private static void cut(Context context) {
        ServletContextRequest.getServletContextRequest(context.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }

    private static void tooMany(Context context, int seconds, boolean global) {
        context.status(429).header("Retry-After", Integer.toString(seconds));
        if (global) {
            context.header("X-RateLimit-Global", "true");
        }
        context.result(
                TestJson.object("message", "You are being rate limited.", "retry_after", seconds, "global", global)
                        .toString());
    }
}
