package okaybot.platform.telegram.chat;

import okaybot.answer.CommandLine;
import okaybot.platform.telegram.message.CallbackData;

/// Links that open the private chat with the bot.
///
/// @param username the bot's, without `@`
public record DeepLinkBuilder(String username) {
    /// Asks for a command line at once, unless it is too long for a link.
    public String forCommand(CommandLine line) {
        return CallbackData.firstPage(line).toDeepLinkPayload().map(this::link).orElseGet(this::forPrivateChat);
    }

    public String forPrivateChat() {
        return link("hello");
    }

    private String link(String payload) {
        return "https://t.me/" + username + "?start=" + payload;
    }
}
