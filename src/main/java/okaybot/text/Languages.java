package okaybot.text;

import java.util.Locale;

/// The languages in which the bot can answer.
public final class Languages {
    /// A bundle that each language has.
    private static final String EVERY_LANGUAGE = "Answer";

    private Languages() {}

    /// The language for a reader's locale: the nearest one whose messages are there, otherwise English. Two locales with the
    /// same language get equal results, so that it can be part of a cache's key.
    public static Locale nearest(Locale locale) {
        var found = MessageBundle.bundle(EVERY_LANGUAGE, locale).getLocale();
        return found.equals(Locale.ROOT) ? Locale.ENGLISH : found;
    }

    /// The same for an IETF language tag, such as Discord's `pt-BR` or Telegram's `ko`.
    public static Locale nearest(String tag) {
        return nearest(Locale.forLanguageTag(tag));
    }
}
