package okaybot.text;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Chooses Korean particles by the sound that they follow. A pattern writes one form in double brackets, such as
/// `{0}[[을]]`, and gets `문강태를` or `고문영을` after the value is filled in.
final class KoreanParticles {
    /// Each pair after a consonant, and after a vowel.
    private static final List<Pair> PAIRS = List.of(new Pair("은", "는"), new Pair("이", "가"), new Pair("을", "를"),
            new Pair("과", "와"), new Pair("으로", "로"), new Pair("이에요", "예요"), new Pair("아", "야"),
            new Pair("이랑", "랑"), new Pair("이나", "나"), new Pair("이라고", "라고"), new Pair("이라는", "라는"));
    private static final Pattern WRITTEN = Pattern.compile("\\[\\[(.*?)]]");
    /// Stands for a pair until the values are filled in, so that brackets in a value stay. Unicode has no such characters.
    private static final char FIRST_PLACEHOLDER = '\uFDD0';
    private static final Pattern PLACEHOLDER = Pattern.compile("[\uFDD0-\uFDDA]");
    /// What stands in parentheses after a word is not read with it.
    private static final Pattern ASIDE = Pattern.compile(
            "(?s)(.*[\\p{L}\\p{N}][^\\p{L}\\p{N}(]*)\\([^()]*\\)[^\\p{L}\\p{N}]*");

    private KoreanParticles() {}

    /// A pattern whose particles can still be chosen after it has been formatted.
    ///
    /// @throws IllegalArgumentException if something else than a particle is in double brackets
    static String reserve(String pattern) {
        return pattern.contains("[[") ? WRITTEN.matcher(pattern).replaceAll(KoreanParticles::placeholder) : pattern;
    }

    /// The text with the particles for which [#reserve] made room.
    static String choose(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> PAIRS.get(found.group().charAt(0) - FIRST_PLACEHOLDER)
                .after(KoreanSound.endOf(withoutAside(text.substring(0, found.start())))));
    }

    private static String withoutAside(String text) {
        var aside = ASIDE.matcher(text);
        return aside.matches() ? aside.group(1) : text;
    }

    private static String placeholder(MatchResult written) {
        for (var i = 0; i < PAIRS.size(); i++) {
            if (PAIRS.get(i).has(written.group(1))) {
                return Character.toString(FIRST_PLACEHOLDER + i);
            }
        }
        throw new IllegalArgumentException("No Korean particle: " + written.group());
    }

    private record Pair(String afterConsonant, String afterVowel) {
        boolean has(String form) {
            return form.equals(afterConsonant) || form.equals(afterVowel);
        }

        /// Only `으로` treats ㄹ like a vowel.
        String after(KoreanSound sound) {
            return switch (sound) {
                case CONSONANT -> afterConsonant;
                case VOWEL -> afterVowel;
                case RIEUL -> afterVowel.equals("로") ? afterVowel : afterConsonant;
            };
        }
    }
}
