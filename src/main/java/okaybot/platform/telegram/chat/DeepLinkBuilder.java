package okaybot.platform.telegram.chat;

import java.util.Optional;
import okaybot.answer.CommandLine;
import okaybot.platform.telegram.callback.CallbackData;
import okaybot.platform.telegram.callback.TargetGroup;

/// Builds links that open the private chat with the bot.
///
/// @param username the bot's, without `@`
public record DeepLinkBuilder(String username) {
    /// With any payload, Telegram shows the button Start even in an existing chat, so the bot can greet again.
    private static final String ANY_PAYLOAD = "hello";
    private static final String PROMPT = "#reply=";

    /// Opens the private chat and runs a command there. A command that is too long for a link is left out. A link never
    /// reveals spoilers, since anybody may follow it.
    public String forCommand(CommandLine line) {
        return CallbackData.firstPage(line.withoutReveal()).toDeepLinkPayload().map(this::link)
                .orElseGet(this::forPrivateChat);
    }

    public String forPrivateChat() {
        return link(ANY_PAYLOAD);
    }

    /// Opens the private chat and shows what a command for admins says about a group, to whoever is an admin there.
    ///
    /// @param line without an argument, since a link changes nothing
    public String forGroup(CommandLine line, TargetGroup group) {
        return CallbackData.firstPage(line).about(Optional.of(group)).toDeepLinkPayload().map(this::link)
                .orElseGet(this::forPrivateChat);
    }

    /// Adds the bot to a group that the user chooses.
    public String forNewGroup() {
        return "https://t.me/" + username + "?startgroup=" + ANY_PAYLOAD;
    }

    /// A link in a message that asks for a text. It opens nothing but the chat; [#parsePrompt] reads from it what the text is for.
    public Optional<String> forPrompt(CallbackData data) {
        return data.toPromptPayload().map(payload -> "https://t.me/" + username + PROMPT + payload);
    }

    /// What the text is for that a message with this link asks for; empty if it is no such link.
    public static Optional<CallbackData> parsePrompt(String url) {
        var start = url.indexOf(PROMPT);
        return start < 0
                ? Optional.empty()
                : CallbackData.parsePromptPayload(url.substring(start + PROMPT.length()));
    }

    private String link(String payload) {
        return "https://t.me/" + username + "?start=" + payload;
    }
}
