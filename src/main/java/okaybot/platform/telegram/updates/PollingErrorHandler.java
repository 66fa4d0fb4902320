package okaybot.platform.telegram.updates;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.function.Consumer;
import okaybot.platform.BotRejectedException;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.resilience.IncidentLog;

/// Reports why a poll failed.
///
/// @param onRejected called when Telegram does not know the token
record PollingErrorHandler(IncidentLog incidents, Consumer<BotRejectedException> onRejected) {
    private static final int NO_RESPONSE = 0;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY_REQUESTS = 429;

    void handle(Throwable failure) {
        switch (failure) {
            case BotApiException rejected -> handle(rejected);
            case JsonProcessingException _ -> report("Telegram: response to getUpdates is not JSON, retrying");
            case IOException _ -> {
                // The processor has reported that updates cannot be saved.
            }
            default -> report("Telegram: polling failed on an unexpected error (" + failure.getClass().getSimpleName()
                    + "), retrying");
        }
    }

    private void handle(BotApiException failure) {
        switch (failure.status()) {
            case NO_RESPONSE -> report("Telegram: server cannot be reached, retrying");
            case UNAUTHORIZED, NOT_FOUND -> onRejected.accept(UpdateReceiver.tokenRejected());
            case CONFLICT ->
                report("Telegram: another instance of the bot polls with the same token (409). Stop one of the two.");
            case TOO_MANY_REQUESTS -> report("Telegram: too many polls (429), waiting as long as Telegram asks");
            default -> report("Telegram: server error (HTTP " + failure.status() + "), retrying");
        }
    }

    private void report(String description) {
        incidents.report(UpdateReceiver.CONNECTION, description);
    }
}
