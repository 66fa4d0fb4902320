package okaybot.platform.telegram.profile;

import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.api.BotApiException;
import org.telegram.telegrambots.meta.api.methods.menubutton.GetChatMenuButton;
import org.telegram.telegrambots.meta.api.methods.menubutton.SetChatMenuButton;
import org.telegram.telegrambots.meta.api.objects.menubutton.MenuButtonCommands;

/// The button beside the text field of a private chat: it opens the list of commands. Another program may have set it to
/// something else for the same bot.
///
/// @see <a href="https://core.telegram.org/bots/api#menubutton">Bot API, MenuButton</a>
public record MenuButton(BotApiClient api) {
    private static final String COMMANDS = "commands";

    /// Sets the button of all private chats, unless it opens the commands already.
    public void publish() throws BotApiException {
        if (!api.fetch(new GetChatMenuButton()).path("type").asText().equals(COMMANDS)) {
            api.call(SetChatMenuButton.builder().menuButton(new MenuButtonCommands()).build());
        }
    }
}
