package okaybot.platform.discord.cover;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import net.dv8tion.jda.api.requests.Route;
import okaybot.platform.cover.MessageReplacement.Deletion;
import okaybot.platform.discord.rest.DiscordError;
import okaybot.platform.discord.rest.DiscordRequestException;
import okaybot.platform.discord.rest.DiscordRestClient;
import okaybot.resilience.Retry;

/// Deletes a message, and tells whether it did so or somebody else. Discord says of both that the message is unknown if a first
/// attempt has succeeded without an answer, so this counts as one of the bot's own. Used once, by one thread.
final class SafeDeletion {
    private static final Retry RETRY = Retry.withBackoff(Duration.ofMillis(200), Duration.ofMinutes(1)).atMost(10);
    private final DiscordRestClient client;
    private final Route.CompiledRoute route;
    private final Duration patience;
    private boolean mayHaveArrived;

    /// @param patience how long to try
    SafeDeletion(DiscordRestClient client, String channelId, String messageId, Duration patience) {
        this.client = client;
        this.route = Route.Messages.DELETE_MESSAGE.compile(channelId, messageId);
        this.patience = patience;
    }

    /// @param reason the sentence for an error that a repetition would not help
    Deletion run(Function<DiscordError, String> reason) throws InterruptedException {
        var deadline = Instant.now().plus(patience);
        try {
            RETRY.within(patience).when(failure -> failure instanceof DiscordRequestException known
                    && known.isTemporary()).run(() -> attempt(deadline));
            return Deletion.DONE;
        } catch (DiscordRequestException e) {
            if (mayHaveArrived) {
                return e.error() == DiscordError.UNKNOWN_MESSAGE ? Deletion.DONE : Deletion.UNKNOWN;
            }
            return e.error() == DiscordError.UNKNOWN_MESSAGE
                    ? Deletion.ALREADY_GONE
                    : Deletion.refused(reason.apply(e.error()));
        }
    }

    private void attempt(Instant deadline) throws DiscordRequestException {
        try {
            var _ = client.attempt(route, null, deadline);
        } catch (DiscordRequestException e) {
            mayHaveArrived |= e.isTemporary() && e.mayHaveArrived();
            throw e;
        }
    }
}
