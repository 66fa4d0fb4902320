package okaybot.lore.view;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The letters, other than Latin ones, in which a language is written: those of its own name, such as Hangul in 한국어.
///
/// @param scripts none for a language in Latin letters
public record LanguageScript(Set<UnicodeScript> scripts) {
    private static final Set<UnicodeScript> OF_ALL = Set.of(UnicodeScript.LATIN, UnicodeScript.COMMON,
            UnicodeScript.INHERITED);

    /// Hangul.
    public static final LanguageScript KOREAN = new LanguageScript(Set.of(UnicodeScript.HANGUL));

    /// Latin letters only.
    public static final LanguageScript NONE = new LanguageScript(Set.of());

    public static LanguageScript of(Locale language) {
        return new LanguageScript(language.getDisplayLanguage(language).codePoints().mapToObj(UnicodeScript::of)
                .filter(script -> !OF_ALL.contains(script)).collect(Collectors.toUnmodifiableSet()));
    }

    /// Whether a text has such a letter.
    public boolean isIn(String text) {
        return text.codePoints().anyMatch(letter -> scripts.contains(UnicodeScript.of(letter)));
    }
}
