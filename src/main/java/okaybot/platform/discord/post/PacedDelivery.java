package okaybot.platform.discord.post;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import okaybot.answer.DeliveryException;
import okaybot.platform.discord.rest.DiscordError;
import okaybot.platform.discord.rest.DiscordRequestException;
import okaybot.resilience.OutageBreaker;
import okaybot.resilience.SlidingWindowLimiter;

/// Makes the requests of posts one after the other, with some space between them, and none for a while after an outage.
/// Thread-safe.
final class PacedDelivery {
    private final SlidingWindowLimiter pace;
    private final OutageBreaker breaker;
    private final Duration limit;

    /// @param space between two requests
    /// @param breaker may be shared with others
    /// @param limit how long to try to reach Discord
    PacedDelivery(Duration space, OutageBreaker breaker, Duration limit) {
        this.pace = new SlidingWindowLimiter(1, space);
        this.breaker = breaker;
        this.limit = limit;
    }

    @FunctionalInterface
    interface Delivery {
        /// Makes a request.
        ///
        /// @return what Discord has replied
        String deliver(Instant deadline) throws DiscordRequestException;
    }

    /// Waits for its turn, and makes a request.
    ///
    /// @param locale of whoever reads why it has failed
    String deliver(Delivery delivery, Locale locale) throws DeliveryException {
        if (!breaker.permits()) {
            throw new DeliveryException(DiscordError.TEMPORARY.message(locale));
        }
        var isOutage = false;
        try {
            pace.await();
            return delivery.deliver(Instant.now().plus(limit));
        } catch (DiscordRequestException e) {
            isOutage = e.error() == DiscordError.TEMPORARY;
            throw DeliveryFailure.of(e, locale);
        } catch (InterruptedException e) {
            throw DeliveryFailure.interrupted(locale, e);
        } finally {
            breaker.record(isOutage);
        }
    }
}
