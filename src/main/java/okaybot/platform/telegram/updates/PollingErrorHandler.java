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
        switch (failure.type()) {
            case UNAUTHORIZED -> onRejected.accept(UpdateReceiver.tokenRejected());
            case CONFLICT ->
                report("Telegram: another instance of the bot polls with the same token (409). Stop one of the two.");
            case TOO_MANY_REQUESTS -> report("Telegram: too many polls (429), waiting as long as Telegram asks");
            default -> report(failure.status() == 0
                    ? "Telegram: server cannot be reached, retrying"
                    : "Telegram: server error (HTTP " + failure.status() + "), retrying");
        }
    }

    private void report(String description) {
        incidents.report(UpdateReceiver.CONNECTION, description);
    }
}
