package okaybot.platform.discord.jda;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.Route.CompiledRoute;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.Requester;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import okaybot.resilience.Retry;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/// Sends requests to Discord within JDA's rate limits, and blocks until Discord has answered.
///
/// @param jda any shard
public record DiscordRestClient(JDA jda) {
    private static final Retry RETRY = Retry.withBackoff(Duration.ofMillis(100), Duration.ofMinutes(1))
            .when(failure -> failure instanceof DiscordRequestException e && e.error() == DiscordError.TEMPORARY);

    /// Sends a request, and repeats it after temporary errors. So it must do no harm if it arrives twice.
    ///
    /// @param body JSON
    /// @throws DiscordRequestException if it did not succeed by the deadline
    public void send(CompiledRoute route, @Nullable String body, Instant deadline) throws DiscordRequestException {
        try {
            RETRY.within(Duration.between(Instant.now(), deadline)).run(() -> sendOnce(route, body, deadline));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DiscordRequestException(DiscordError.TEMPORARY, e);
        }
    }

    /// Reads a JSON object, once.
    ///
    /// @throws DiscordRequestException if it did not arrive by the deadline
    public DataObject get(CompiledRoute route, Instant deadline) throws DiscordRequestException {
        var action = new RestActionImpl<DataObject>(jda, route, (response, _) -> response.getObject());
        var left = Duration.between(Instant.now(), deadline).toMillis();
        try {
            // JDA does not end a request that is on its way.
            return action.submit().orTimeout(Math.max(0, left), TimeUnit.MILLISECONDS).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ErrorResponseException response
                    ? new DiscordRequestException(DiscordError.of(response), response)
                    : new DiscordRequestException(DiscordError.TEMPORARY, e);
        } catch (RejectedExecutionException e) {
            throw new DiscordRequestException(DiscordError.EXPIRED, e);
        }
    }

    /// Sends a request once. JDA repeats it only if a proxy of Discord says that it has not forwarded it.
    ///
    /// @param body JSON
    /// @throws DiscordRequestException if it failed, or if its outcome is unknown
    public void sendOnce(CompiledRoute route, @Nullable String body, Instant deadline)
            throws DiscordRequestException {
        try {
            var request = body == null ? null : RequestBody.create(body, Requester.MEDIA_TYPE_JSON);
            new RestActionImpl<Void>(jda, route, request).deadline(deadline.toEpochMilli()).complete();
        } catch (ErrorResponseException e) {
            throw new DiscordRequestException(DiscordError.of(e), e);
        } catch (CompletionException e) {
            throw new DiscordRequestException(
                    e.getCause() instanceof TimeoutException ? DiscordError.EXPIRED : DiscordError.TEMPORARY, e);
        } catch (RejectedExecutionException e) {
            // The bot is shutting down.
            throw new DiscordRequestException(DiscordError.EXPIRED, e);
        }
    }
}
