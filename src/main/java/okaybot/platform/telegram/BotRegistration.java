package okaybot.platform.telegram;

import okaybot.platform.BotRejectedException;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.api.BotApiErrorType;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.api.TelegramTimeouts;
import okaybot.platform.telegram.chat.CommandMenu;
import okaybot.platform.telegram.updates.UpdateReceiver;
import okaybot.resilience.IncidentLog;
import org.telegram.telegrambots.meta.api.methods.GetMe;

/// The calls at startup: fetches the bot's name and publishes its commands. Both are retried until Telegram answers.
record BotRegistration(BotApiClient api, IncidentLog incidents, TelegramTimeouts timeouts) {
    private static final String COMMANDS = "Telegram: list of commands";

    /// @throws BotRejectedException if Telegram does not know the token
    String fetchUsername() throws BotRejectedException, InterruptedException {
        try {
            var me = timeouts.retry()
                    .when(failure -> isOtherThan(BotApiErrorType.UNAUTHORIZED, failure))
                    .onRetry(_ -> incidents.report(UpdateReceiver.CONNECTION,
                            "Telegram: server cannot be reached, retrying"))
                    .call(() -> api.call(new GetMe()));
            incidents.resolve(UpdateReceiver.CONNECTION);
            return me.getUserName();
        } catch (BotApiException _) {
            throw UpdateReceiver.tokenRejected();
        }
    }

    /// Gives up if Telegram finds the commands invalid.
    void registerCommands(CommandMenu menu) throws InterruptedException {
        try {
            timeouts.retry()
                    .when(failure -> isOtherThan(BotApiErrorType.BAD_REQUEST, failure))
                    .onRetry(failure -> incidents.report(COMMANDS, "Telegram: list of commands not accepted ("
                            + BotApiException.reason(failure) + "), retrying"))
                    .run(menu::publish);
            incidents.resolve(COMMANDS);
        } catch (BotApiException e) {
            incidents.report(COMMANDS, "Telegram: list of commands not accepted (" + e.reason() + ")");
        }
    }

    private static boolean isOtherThan(BotApiErrorType type, Throwable failure) {
        return failure instanceof BotApiException known && known.type() != type;
    }
}
