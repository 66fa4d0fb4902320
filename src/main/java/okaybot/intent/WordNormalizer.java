package okaybot.intent;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Splits text into words that can be compared, whatever the case, punctuation and way of writing letters.
final class WordNormalizer {
    private static final Pattern APOSTROPHE = Pattern.compile("['’‘`´]");
    /// Letters that are hidden from filters: `su1cide`, `k*ll`.
    private static final Pattern HIDDEN_LETTER = Pattern.compile("(?<=\\p{L})[01345!$@*](?=\\p{L})");
    private static final Pattern ACCENT = Pattern.compile("[\\x{300}-\\x{36F}]+");
    private static final Pattern LONG_LETTER = Pattern.compile("(\\p{L})\\1{2,}");
    /// Korean letters outside a syllable are no words either: a laugh, tears.
    private static final Pattern NO_WORD = Pattern.compile("(?:[^\\p{L}\\p{M}\\p{N}]|[\\x{1100}-\\x{11FF}])+");

    private static final Pattern SEPARATOR = Pattern.compile("[ -]+");

    private WordNormalizer() {}

    static List<String> words(String text) {
        return (isPlain(text) ? SEPARATOR.splitAsStream(text) : normalized(text)).filter(word -> !word.isEmpty())
                .toList();
    }

    /// Whether nothing has to be normalized, as in the ids on buttons, which make up most lines.
    private static boolean isPlain(String text) {
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            var isLong = i > 1 && letter == text.charAt(i - 1) && letter == text.charAt(i - 2);
            if (isLong || !((letter >= 'a' && letter <= 'z') || letter == ' ' || letter == '-')) {
                return false;
            }
        }
        return true;
    }

    private static Stream<String> normalized(String text) {
        var lower = Normalizer.normalize(withoutAccents(text), Form.NFKC).toLowerCase(Locale.ROOT);
        var letters = HIDDEN_LETTER.matcher(APOSTROPHE.matcher(lower).replaceAll(""))
                .replaceAll(WordNormalizer::hiddenLetter);
        var plain = LONG_LETTER.matcher(letters).replaceAll("$1");
        return NO_WORD.splitAsStream(plain);
    }

    /// With plain Latin letters, since people leave the accents out: `não` is `nao`.
    static String withoutAccents(String text) {
        return Normalizer.normalize(ACCENT.matcher(Normalizer.normalize(text, Form.NFD)).replaceAll(""), Form.NFC);
    }

    private static String hiddenLetter(MatchResult found) {
        return switch (found.group()) {
            case "0" -> "o";
            case "1", "!" -> "i";
            case "3" -> "e";
            case "4", "@" -> "a";
            case "5", "$" -> "s";
            default -> "";
        };
    }
}
