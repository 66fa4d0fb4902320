package okaybot.platform.telegram;

import okaybot.platform.BotRejectedException;
import okaybot.platform.telegram.api.Api;
import okaybot.platform.telegram.api.Failure;
import okaybot.platform.telegram.api.Failure.Kind;
import okaybot.platform.telegram.api.Timing;
import okaybot.platform.telegram.api.Trouble;
import okaybot.platform.telegram.api.Trouble.Part;
import okaybot.platform.telegram.chat.Menu;
import okaybot.platform.telegram.receive.Watch;
import org.telegram.telegrambots.meta.api.methods.GetMe;

/// What Telegram and the bot tell each other of the bot, for as long as it takes.
record Introduction(Api api, Trouble trouble, Timing timing) {
    /// Asks who the bot is.
    ///
    /// @throws Refused if Telegram does not want it
    String username() throws BotRejectedException, InterruptedException {
        for (var failures = 0;; failures++) {
            try {
                var me = api.call(new GetMe());
                trouble.isOver(Part.CONNECTION);
                return me.getUserName();
            } catch (Failure e) {
                if (e.kind() == Kind.REFUSED) {
                    throw Watch.refusal();
                }
                trouble.begins(Part.CONNECTION, "Telegram cannot be reached; I try again and again.");
                Thread.sleep(timing.pause(failures));
            }
        }
    }

    /// Tells what the bot can be asked.
    void menu(Menu menu) throws InterruptedException {
        for (var failures = 0;; failures++) {
            try {
                menu.show();
                trouble.isOver(Part.MENU);
                return;
            } catch (Failure e) {
                trouble.begins(Part.MENU, "Telegram does not take the list of commands: " + e.reason());
                if (e.kind() == Kind.BAD) {
                    return;
                }
                Thread.sleep(e.pause().orElse(timing.pause(failures)));
            }
        }
    }
}
