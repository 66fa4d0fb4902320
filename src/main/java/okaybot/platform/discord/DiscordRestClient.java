package okaybot.platform.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.Route.CompiledRoute;
import net.dv8tion.jda.internal.requests.Requester;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/// Requests to Discord, through JDA's rate limits. JDA's own methods for them start from things in its cache, and an
/// interaction can come from where the cache knows nothing.
final class DiscordRestClient {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private DiscordRestClient() {}

    /// Sends it, and waits for Discord. While Discord is ill it is sent again, so doing it twice must be the same as doing
    /// it once.
    ///
    /// @param body JSON
    /// @param until when it is too late for it
    /// @throws Rejected if it did not succeed until then
    static void send(JDA jda, CompiledRoute route, @Nullable String body, Instant until)
            throws DiscordRequestException {
        var pause = FIRST_PAUSE;
        while (true) {
            try {
                sendOnce(jda, route, body, until);
                return;
            } catch (DiscordRequestException rejected) {
                if (rejected.error() != DiscordError.PASSING || Instant.now().plus(pause).isAfter(until)
                        || !sleep(pause)) {
                    throw rejected;
                }
                pause = pause.multipliedBy(2);
            }
        }
    }

    /// Sends it, and waits for Discord. JDA sends it again only when a proxy of Discord's says that it did not pass it on.
    ///
    /// @throws Rejected if it did not succeed, or may not have
    static void sendOnce(JDA jda, CompiledRoute route, @Nullable String body, Instant until)
            throws DiscordRequestException {
        try {
            new RestActionImpl<Void>(jda, route, written(body)).deadline(until.toEpochMilli()).complete();
        } catch (ErrorResponseException refusal) {
            throw new DiscordRequestException(DiscordError.of(refusal), refusal);
        } catch (CompletionException e) {
            throw new DiscordRequestException(
                    e.getCause() instanceof TimeoutException ? DiscordError.TOO_LATE : DiscordError.PASSING, e);
        } catch (RejectedExecutionException closed) {
            throw new DiscordRequestException(DiscordError.TOO_LATE, closed);
        }
    }

    private static @Nullable RequestBody written(@Nullable String body) {
        return body == null ? null : RequestBody.create(body, Requester.MEDIA_TYPE_JSON);
    }

    private static boolean sleep(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
