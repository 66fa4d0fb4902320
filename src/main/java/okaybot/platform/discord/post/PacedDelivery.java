package okaybot.platform.discord.post;

import java.time.Duration;
import java.time.Instant;
import okaybot.messenger.DeliveryException;
import okaybot.platform.discord.rest.DiscordError;
import okaybot.platform.discord.rest.DiscordRequestException;
import okaybot.resilience.PacedCalls;
import okaybot.resilience.PacedCalls.PausedException;

/// Makes the requests of posts with some space between them. Thread-safe.
///
/// @param limit how long to try to reach Discord
record PacedDelivery(PacedCalls calls, Duration limit) {
    /// @param space between two requests
    static PacedDelivery of(Duration space, Duration limit) {
        return new PacedDelivery(new PacedCalls(space, PacedDelivery::isOutage), limit);
    }

    private static boolean isOutage(Exception failure) {
        return failure instanceof DiscordRequestException refusal && refusal.error() == DiscordError.TEMPORARY;
    }

    /// Requests of another kind, with a space of their own.
    PacedDelivery withSpace(Duration space) {
        return new PacedDelivery(calls.withSpace(space), limit);
    }

    @FunctionalInterface
    interface Delivery {
        /// Makes a request.
        ///
        /// @return what Discord has replied
        String deliver(Instant deadline) throws DiscordRequestException;
    }

    /// Waits for its turn, and makes a request.
    String deliver(Delivery delivery) throws DeliveryException {
        try {
            return calls.make(() -> delivery.deliver(Instant.now().plus(limit)));
        } catch (PausedException _) {
            throw new DeliveryException(DiscordError.TEMPORARY::message, null);
        } catch (DiscordRequestException e) {
            throw DeliveryFailure.of(e);
        } catch (InterruptedException e) {
            throw DeliveryFailure.interrupted(e);
        }
    }
}
