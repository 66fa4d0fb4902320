package okaybot.platform.telegram.handler;

import java.util.Optional;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.api.QueryResponder;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;

/// Tells Telegram that a press has been noticed: the button shows a progress bar until then.
record PressAcknowledger(QueryResponder responder, UpdateErrorHandler errors) {
    void acknowledge(CallbackQuery query) {
        acknowledge(query, Optional.empty(), Optional.empty());
    }

    /// Acknowledges a press.
    ///
    /// @param alert shown to the user who has pressed
    /// @param url opened for them
    void acknowledge(CallbackQuery query, Optional<String> alert, Optional<String> url) {
        var acknowledgement = AnswerCallbackQuery.builder().callbackQueryId(query.getId());
        alert.ifPresent(text -> acknowledgement.text(text).showAlert(true));
        url.ifPresent(acknowledgement::url);
        try {
            if (alert.isPresent() || url.isPresent()) {
                responder.respond(acknowledgement.build());
            } else {
                responder.acknowledge(acknowledgement.build());
            }
        } catch (BotApiException e) {
            // The progress bar disappears by itself after a while.
            errors.handleUnanswered(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
