package okaybot.platform.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okaybot.log.RedactedException;
import okaybot.platform.BotRejectedException;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.api.BotApiErrorType;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.api.BotProfile;
import okaybot.platform.telegram.api.TelegramTimeouts;
import okaybot.platform.telegram.updates.ConnectionErrorHandler;
import okaybot.platform.telegram.updates.UpdateReceiver;
import okaybot.resilience.IncidentLog;
import okaybot.resilience.Retry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The calls at startup: fetches the bot's profile and publishes what it shows.
record BotRegistration(BotApiClient api, IncidentLog incidents, TelegramTimeouts timeouts) {
    /// Short, because the parts that an outage has kept back are missing until then; long enough for a server that never
    /// accepts them.
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(BotRegistration.class);

    /// Retries until Telegram answers. If Telegram does not say the bot's username, commands that name it are not recognized.
    ///
    /// @throws BotRejectedException if Telegram does not know the token
    BotProfile fetchProfile() throws BotRejectedException, InterruptedException {
        var errors = new ConnectionErrorHandler("getMe",
                Set.of(BotApiErrorType.UNAUTHORIZED, BotApiErrorType.NOT_FOUND), incidents);
        try {
            var profile = timeouts.retry()
                    .when(failure -> failure instanceof BotApiException && !errors.isTokenRejected())
                    .call(() -> errors.<BotProfile, BotApiException>call(() -> BotProfile.fetch(api)));
            if (profile.username().isEmpty()) {
                incidents.report("Telegram: username", "Telegram: getMe does not say the bot's username,"
                        + " so commands that name the bot and links to its private chat do not work");
            }
            return profile;
        } catch (BotApiException _) {
            throw UpdateReceiver.tokenRejected();
        }
    }

    /// Publishes each part. A part that fails does not keep the others waiting: it is tried again later, less and less often. One
    /// that Telegram finds invalid, or that the server does not know, is given up.
    ///
    /// @param parts what they are called in reports, and how they are published
    void publish(Map<String, Part> parts) throws InterruptedException {
        var pending = new LinkedHashMap<>(parts);
        try {
            Retry.withBackoff(timeouts.firstDelay(), LONGEST_DELAY)
                    .when(BotApiException.class::isInstance).run(() -> publishPending(pending));
        } catch (BotApiException e) {
            throw new AssertionError("Each of these is repeated", e);
        }
    }

    private void publishPending(Map<String, Part> pending) throws BotApiException, InterruptedException {
        var failures = new ArrayList<BotApiException>();
        for (var part : List.copyOf(pending.entrySet())) {
            try {
                part.getValue().publish();
                incidents.resolve(part.getKey());
                pending.remove(part.getKey());
            } catch (BotApiException e) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("closing");
                }
                handle(part.getKey(), e, pending, failures);
            } catch (RuntimeException e) {
                LOG.error("Telegram: {} not set because of an unexpected error", part.getKey(),
                        RedactedException.of(e));
                incidents.report(part.getKey(),
                        "Telegram: " + part.getKey() + " not set because of an unexpected error");
                pending.remove(part.getKey());
            }
        }
        var next = failures.stream().min(Comparator.comparing(e -> e.retryAfter().orElse(Duration.ZERO)));
        if (next.isPresent()) {
            throw next.get();
        }
    }

    private void handle(String part, BotApiException failure, Map<String, Part> pending,
            List<BotApiException> failures) {
        switch (failure.type()) {
            case NOT_FOUND -> {
                LOG.warn("Telegram: server does not know the methods for the {}, not set", part);
                pending.remove(part);
            }
            case BAD_REQUEST -> {
                incidents.report(part, "Telegram: " + part + " not accepted (" + failure.reason() + ")");
                pending.remove(part);
            }
            default -> {
                incidents.report(part,
                        "Telegram: " + part + " cannot be updated yet (" + failure.reason() + "), retrying");
                failures.add(failure);
            }
        }
    }

    /// A part of the bot's profile.
    @FunctionalInterface
    interface Part {
        /// Sets whatever differs from what Telegram has.
        void publish() throws BotApiException, InterruptedException;
    }
}
