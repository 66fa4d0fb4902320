package okaybot.platform.telegram.chat;

import okaybot.answer.CommandLine;
import okaybot.platform.telegram.message.CallbackData;

/// Builds links that open the private chat with the bot.
///
/// @param username the bot's, without `@`
public record DeepLinkBuilder(String username) {
    /// With any payload, Telegram shows the button Start even in an existing chat, so the bot can greet again.
    private static final String ANY_PAYLOAD = "hello";

    /// Opens the private chat and runs a command there. A command that is too long for a link is left out. A link never
    /// reveals spoilers, since anybody may follow it.
    public String forCommand(CommandLine line) {
        return CallbackData.firstPage(line.withoutReveal()).toDeepLinkPayload().map(this::link)
                .orElseGet(this::forPrivateChat);
    }

    public String forPrivateChat() {
        return link(ANY_PAYLOAD);
    }

    private String link(String payload) {
        return "https://t.me/" + username + "?start=" + payload;
    }
}
