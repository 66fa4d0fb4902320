package okaybot.text;

import java.util.Locale;

/// What a language calls itself, and by what it is recognised.
interface LanguageMessages {
    static LanguageMessages in(Locale locale) {
        return MessageBundle.of(LanguageMessages.class, locale);
    }

    /// Words that are common in this language, and in none of the others, with spaces between them.
    String commonWords();

    String name();
}
