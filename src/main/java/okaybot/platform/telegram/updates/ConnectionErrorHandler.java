package okaybot.platform.telegram.updates;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import okaybot.platform.telegram.api.BotApiErrorType;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.resilience.IncidentLog;
import okaybot.resilience.Retry;

/// Reports why a call that the bot cannot do without fails, and decides whether the token is to blame. Not thread-safe.
public final class ConnectionErrorHandler {
    /// A single rejection may be a passing fault of Telegram or a proxy.
    private static final int REJECTIONS = 2;

    private final String method;
    private final Set<BotApiErrorType> rejectionTypes;
    private final IncidentLog incidents;
    private int rejections;

    /// @param method named in reports
    /// @param rejectionTypes the errors that mean that Telegram does not accept the token
    public ConnectionErrorHandler(String method, Set<BotApiErrorType> rejectionTypes, IncidentLog incidents) {
        this.method = method;
        this.rejectionTypes = rejectionTypes;
        this.incidents = incidents;
    }

    /// Calls once. A failure is reported, unless the thread is interrupted, and a success resolves it.
    public <T, E extends Exception> T call(Retry.Call<T, E> call) throws E, InterruptedException {
        try {
            var result = call.call();
            rejections = 0;
            incidents.resolve(UpdateReceiver.CONNECTION);
            return result;
        } catch (Exception | Error e) {
            if (!Thread.currentThread().isInterrupted()) {
                handle(e);
            }
            throw e;
        }
    }

    /// Whether Telegram has rejected the token repeatedly, without another answer in between.
    public boolean isTokenRejected() {
        return rejections >= REJECTIONS;
    }

    private void handle(Throwable failure) {
        var rejected = failure instanceof BotApiException known && rejectionTypes.contains(known.type());
        rejections = rejected ? rejections + 1 : 0;
        switch (failure) {
            case BotApiException known when rejected ->
                report("Telegram: token not accepted (%d), trying once more".formatted(known.status()));
            case BotApiException known -> report(describe(known));
            case JsonProcessingException _ -> report("Telegram: response to " + method + " cannot be read, retrying");
            case IOException _ -> {
                // The processor has reported that updates cannot be saved.
            }
            default -> report("Telegram: polling failed on an unexpected error (" + failure.getClass().getSimpleName()
                    + "), retrying");
        }
    }

    private String describe(BotApiException failure) {
        return switch (failure.type()) {
            case CONFLICT ->
                "Telegram: another instance of the bot polls with the same token (409). Stop one of the two.";
            case TOO_MANY_REQUESTS -> "Telegram: too many calls of " + method + " (429), " + failure.retryAfter()
                    .map(wait -> "waiting " + words(wait) + " as Telegram asks").orElse("retrying less often");
            default -> describeResponse(failure);
        };
    }

    private String describeResponse(BotApiException failure) {
        if (failure.status() == 0) {
            return failure.type() == BotApiErrorType.NOT_DELIVERED
                    ? "Telegram: server cannot be reached (" + failure.reason() + "), retrying"
                    : "Telegram: server did not answer " + method + " (" + failure.reason() + "), retrying";
        }
        return failure.status() >= 500
                ? "Telegram: server error (HTTP " + failure.status() + "), retrying"
                : "Telegram: " + method + " failed (" + failure.reason() + "), retrying";
    }

    private static String words(Duration wait) {
        return wait.toMinutes() < 2 ? Math.max(1, wait.toSeconds()) + " s" : wait.toMinutes() + " min";
    }

    private void report(String description) {
        incidents.report(UpdateReceiver.CONNECTION, description);
    }
}
