package okaybot.command;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What the bot says about the language that somebody has chosen.
interface LanguageChoiceMessages {
    static LanguageChoiceMessages in(Locale locale) {
        return MessageBundle.of(LanguageChoiceMessages.class, locale);
    }

    String title();

    /// Which language somebody has chosen.
    ///
    /// @param language as it calls itself
    String chosen(String language);

    /// Which language their app has.
    ///
    /// @param language as it calls itself
    String asAppSays(String language);

    String inTheOpen();

    String control();

    String controlHelp();

    String appKeyword();

    String unknown(String typed);
}
