package okaybot.platform.telegram.message;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What the bot writes on buttons of its own, besides the choices of an answer.
interface KeyboardMessages {
    static KeyboardMessages in(Locale locale) {
        return MessageBundle.of(KeyboardMessages.class, locale);
    }

    /// On the button below a quotation that copies it.
    String copy();
}
