package okaybot.text;

import java.util.Locale;

/// What a language calls itself.
interface LanguageMessages {
    static LanguageMessages in(Locale locale) {
        return MessageBundle.of(LanguageMessages.class, locale);
    }

    String name();
}
