package okaybot.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Normalizes text so that spellings can be compared: without capitals, accents, hyphens, apostrophes and spaces.
///
/// Each Hangul syllable counts as a word, so that a given name is found without the family name, and is split into its
/// letters, so that one wrong letter counts as one mistake.
final class SpellingNormalizer {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /// Apostrophes, and the invisible joiners inside Persian and Indic words.
    private static final Pattern IGNORED = Pattern.compile("['’ʼ\\u200C\\u200D]");
    private static final Pattern WORD = Pattern.compile("[가-힣]|[\\p{L}\\p{N}&&[^가-힣]]+");

    private static final int FIRST_JAMO = 0x1100;

    private SpellingNormalizer() {}

    static List<String> words(String text) {
        return split(text).words();
    }

    /// The words with the spaces between them.
    static TextWords split(String text) {
        var words = new ArrayList<String>();
        var afterSpace = new BitSet();
        var matcher = WORD
                .matcher(IGNORED.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll(""));
        for (var end = -1; matcher.find(); end = matcher.end()) {
            afterSpace.set(words.size(), matcher.start() > end);
            words.add(letters(matcher.group()));
        }
        return new TextWords(words, afterSpace);
    }

    static String normalize(String text) {
        return String.join("", words(text));
    }

    /// Whether a letter of a normalized text is one of a Hangul syllable, or of another script that comes later.
    static boolean isKorean(int letter) {
        return letter >= FIRST_JAMO;
    }

    private static String letters(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /// Makes romanisations equal: Gang and Kang, Mun and Moon, yeong and young are the same Korean names. Different names can
    /// become equal too, so compare the exact spelling first.
    static String foldRomanization(String key) {
        return key.replaceAll("oo|ou|eo|wu", "u")
                .replace("oe", "oi")
                .replace("ee", "i")
                .replace("yea", "ye")
                .replace("ch", "j")
                .replace('k', 'g')
                .replace('t', 'd')
                .replace('p', 'b')
                .replace('r', 'l')
                .replaceAll("(.)\\1+", "$1");
    }
}
