package okaybot.text;

import static java.util.stream.Collectors.toMap;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Tells in which language a short text is: Korean by its letters, the others by their common words.
public final class LanguageDetector {
    private static final Pattern WORD = Pattern.compile("\\p{L}+|[¿¡]");

    private LanguageDetector() {}

    /// Read when they are first needed.
    private static final class CommonWords {
        static final Map<Locale, Set<String>> ALL = Languages.all().stream().collect(toMap(language -> language,
                language -> Set.of(LanguageMessages.in(language).commonWords().split(" "))));
    }

    /// One of [Languages#all]. Empty if nothing tells it, as with a name alone, or if two languages are equally likely.
    public static Optional<Locale> detect(String text) {
        if (isMostlyHangul(text)) {
            return Optional.of(Languages.nearest(Locale.KOREAN));
        }
        var words = WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
        var counts = CommonWords.ALL.entrySet().stream().collect(toMap(Map.Entry::getKey,
                entry -> words.stream().filter(entry.getValue()::contains).count()));
        var most = counts.values().stream().mapToLong(count -> count).max().orElse(0);
        var likely = counts.entrySet().stream().filter(count -> count.getValue() == most).map(Map.Entry::getKey)
                .toList();
        return Optional.of(likely).filter(languages -> most > 0 && languages.size() == 1)
                .map(languages -> languages.getFirst());
    }

    private static boolean isMostlyHangul(String text) {
        var hangul = text.codePoints().filter(letter -> UnicodeScript.of(letter) == UnicodeScript.HANGUL).count();
        return 2 * hangul > text.codePoints().filter(Character::isLetter).count();
    }
}
