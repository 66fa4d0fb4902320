package okaybot.search.word;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Normalizes text so that spellings can be compared: without capitals, accents, hyphens, apostrophes and spaces.
///
/// Each Hangul syllable counts as a word, so that a given name is found without the family name, and is split into its
/// letters, so that one wrong letter counts as one mistake.
public final class SpellingNormalizer {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern ROMANIZED_U = Pattern.compile("oo|ou|eo|wu");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");

    private static final int LAST_ASCII = 0x7F;
    private static final int FIRST_JAMO = 0x1100;

    private SpellingNormalizer() {}

    /// The normalized words of a text.
    public static List<String> words(String text) {
        return split(text).words();
    }

    /// The words with the spaces between them.
    public static TextWords split(String text) {
        return WordTokenizer.tokenize(Normalizer.normalize(text, Normalizer.Form.NFKC), SpellingNormalizer::letters);
    }

    /// A text in the form in which spellings are compared.
    public static String normalize(String text) {
        return String.join("", words(text));
    }

    /// Whether a letter of a normalized text is one of a Hangul syllable, or of another script that comes later.
    public static boolean isKorean(int letter) {
        return letter >= FIRST_JAMO;
    }

    private static String letters(String word) {
        return (isAscii(word) ? word : withoutMarks(word)).toLowerCase(Locale.ROOT);
    }

    /// Nothing can be taken off the letters of such a word, as most are.
    private static boolean isAscii(String word) {
        for (var i = 0; i < word.length(); i++) {
            if (word.charAt(i) > LAST_ASCII) {
                return false;
            }
        }
        return true;
    }

    private static String withoutMarks(String word) {
        var decomposed = Normalizer.normalize(word, Normalizer.Form.NFKD);
        // Most words have no marks of their own, and a syllable of Hangul has none.
        return decomposed.equals(word) || WordTokenizer.isSyllable(word.charAt(0))
                ? decomposed
                : MARKS.matcher(decomposed).replaceAll("");
    }

    /// Makes romanisations equal: Gang and Kang, Mun and Moon, yeong and young are the same Korean names. Different names can
    /// become equal too, so compare the exact spelling first.
    public static String foldRomanization(String key) {
        var folded = ROMANIZED_U.matcher(key).replaceAll("u")
                .replace("oe", "oi")
                .replace("ee", "i")
                .replace("yea", "ye")
                .replace("ch", "j")
                .replace('k', 'g')
                .replace('t', 'd')
                .replace('p', 'b')
                .replace('r', 'l');
        return DOUBLED.matcher(folded).replaceAll("$1");
    }
}
