package okaybot.search.word;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okaybot.lore.Named;

/// The parts of Korean names, in Hangul or as `Kim Soo-hyun`: that of the family comes first, in one syllable.
public final class KoreanName {
    private static final int SYLLABLES = 3;
    private static final Pattern INITIAL = Pattern.compile("(?<=^|[ -])\\p{L}");

    private KoreanName() {}

    /// Whether somebody has one, in Hangul and in other letters.
    public static boolean isOf(Named named) {
        return named.original().isPresent() && named.spellings().stream().anyMatch(KoreanName::isHangul);
    }

    /// Whether a spelling of a name has a Hangul syllable.
    static boolean isHangul(String spelling) {
        return spelling.codePoints().mapToObj(UnicodeScript::of).anyMatch(UnicodeScript.HANGUL::equals);
    }

    /// Whether a word is the name of the family.
    ///
    /// @param word in small letters
    public static boolean isFamily(String word, String spelling) {
        return isHangul(spelling)
                ? spelling.substring(0, 1).equals(word)
                : spelling.toLowerCase(Locale.ROOT).startsWith(word + " ");
    }

    /// The name without that of the family; the name itself if its form does not tell.
    static String given(String spelling) {
        return isHangul(spelling)
                ? spelling.substring(spelling.length() == SYLLABLES ? 1 : 0)
                : spelling.substring(spelling.indexOf(' ') + 1);
    }

    /// What fans call somebody: `ksh` for Kim Soo-hyun. Empty for a name of fewer or more syllables.
    static Optional<String> initials(Named named) {
        return named.spellings().stream().filter(spelling -> isOf(named) && !isHangul(spelling)).findFirst()
                .map(name -> INITIAL.matcher(name).results().map(MatchResult::group).collect(Collectors.joining())
                        .toLowerCase(Locale.ROOT))
                .filter(letters -> letters.length() == SYLLABLES);
    }
}
