package okaybot.platform.discord.cover;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What Discord shows of the command that covers messages.
interface DiscordCoverMessages {
    static DiscordCoverMessages in(Locale locale) {
        return MessageBundle.of(DiscordCoverMessages.class, locale);
    }

    /// In the context menu of messages: at most 32 characters.
    String menuName();

    /// A question above the field for the label: at most 45 characters.
    String labelQuestion();

    /// Below that question: at most 100 characters.
    String labelHelp();

    /// An example of a label: at most 100 characters.
    String labelExample();

    /// Above the names of the files that are covered below.
    String file(String shownName, String name);

    /// The name of a sticker.
    String sticker(String name);
}
