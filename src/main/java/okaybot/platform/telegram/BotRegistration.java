package okaybot.platform.telegram;

import okaybot.platform.BotRejectedException;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.api.BotApiException.ErrorType;
import okaybot.platform.telegram.api.TelegramTimeouts;
import okaybot.platform.telegram.api.Trouble;
import okaybot.platform.telegram.api.Trouble.Part;
import okaybot.platform.telegram.chat.CommandMenu;
import okaybot.platform.telegram.updates.PollingErrors;
import org.telegram.telegrambots.meta.api.methods.GetMe;

/// What Telegram and the bot tell each other of the bot, for as long as it takes.
record BotRegistration(BotApiClient api, Trouble trouble, TelegramTimeouts timing) {
    /// Asks who the bot is.
    ///
    /// @throws Refused if Telegram does not want it
    String fetchUsername() throws BotRejectedException, InterruptedException {
        for (var failures = 0;; failures++) {
            try {
                var me = api.call(new GetMe());
                trouble.isOver(Part.CONNECTION);
                return me.getUserName();
            } catch (BotApiException e) {
                if (e.type() == ErrorType.UNAUTHORIZED) {
                    throw PollingErrors.refusal();
                }
                trouble.begins(Part.CONNECTION, "Telegram cannot be reached; I try again and again.");
                Thread.sleep(timing.pause(failures));
            }
        }
    }

    /// Tells what the bot can be asked.
    void registerCommands(CommandMenu menu) throws InterruptedException {
        for (var failures = 0;; failures++) {
            try {
                menu.publish();
                trouble.isOver(Part.MENU);
                return;
            } catch (BotApiException e) {
                trouble.begins(Part.MENU, "Telegram does not take the list of commands: " + e.reason());
                if (e.type() == ErrorType.BAD_REQUEST) {
                    return;
                }
                Thread.sleep(e.pause().orElse(timing.pause(failures)));
            }
        }
    }
}
