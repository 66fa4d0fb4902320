package okaybot.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The languages in which the bot can answer: those that have all of its bundles.
public final class Languages {
    private static final String NAMES = "Language";
    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(?:[-_](?:[a-z]{2}|\\d{3}))?");

    private Languages() {}

    /// Looked for when they are first needed.
    private static final class Found {
        static final List<Locale> ALL = Stream
                .concat(Stream.of(Locale.ENGLISH), BundleFiles.completeLanguages().stream())
                .toList();
    }

    /// English first, the others by their tags.
    public static List<Locale> all() {
        return Found.ALL;
    }

    /// The language for a reader's locale: the nearest one that is there, otherwise English. Two locales with the same language
    /// get equal results, so that it can be part of a cache's key.
    public static Locale nearest(Locale locale) {
        // Most that are asked for were found before, and each answer asks several times.
        return all().contains(locale) ? locale : lookUp(locale);
    }

    private static Locale lookUp(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? nearestEnglish(locale)
                : Optional.ofNullable(Locale.lookup(List.of(new LanguageRange(locale.toLanguageTag())), all()))
                        .orElse(Locale.ENGLISH);
    }

    /// A variant of English inherits what it does not have. Resource bundles remember each locale for which they were looked for, so
    /// apps must not choose more of it than a country.
    private static Locale nearestEnglish(Locale locale) {
        var found = MessageBundle.bundle(NAMES, Locale.of(locale.getLanguage(), locale.getCountry())).getLocale();
        return found.equals(Locale.ROOT) ? Locale.ENGLISH : found;
    }

    /// The same for an IETF language tag, such as Discord's `pt-BR` or Telegram's `ko`, whatever its case.
    public static Locale nearest(String tag) {
        return nearest(Locale.forLanguageTag(tag.replace('_', '-')));
    }

    /// The language that somebody names: by its tag, or by its name in English or in itself.
    public static Optional<Locale> find(String typed) {
        var wanted = plain(typed);
        return all().stream().filter(language -> Stream
                .of(language.toLanguageTag(), name(language), language.getDisplayLanguage(Locale.ENGLISH),
                        language.getDisplayLanguage(language))
                .anyMatch(name -> plain(name).equals(wanted)))
                .findFirst()
                .or(() -> Optional.of(nearest(wanted)).filter(language -> isTagOf(wanted, language)));
    }

    /// Whether it is a language's code, alone or with a region: a name such as `ko-moon-young` is well-formed, too.
    private static boolean isTagOf(String tag, Locale language) {
        return TAG.matcher(tag).matches()
                && Locale.forLanguageTag(tag.replace('_', '-')).getLanguage().equals(language.getLanguage());
    }

    /// Without accents and case, so that `espanol` is found.
    private static String plain(String text) {
        return Normalizer.normalize(text, Form.NFD).replaceAll("\\p{Mn}", "").toLowerCase(Locale.ROOT).strip();
    }

    /// What a language calls itself.
    public static String name(Locale language) {
        return LanguageMessages.in(language).name();
    }
}
