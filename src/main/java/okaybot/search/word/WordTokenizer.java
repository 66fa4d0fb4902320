package okaybot.search.word;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;

/// Splits a text into words of letters and digits. Each Hangul syllable counts as a word. A loop, since regular expressions take
/// ten times as long, and each index splits all the words that it knows.
final class WordTokenizer {
    /// Apostrophes, and the invisible joiners inside Persian and Indic words.
    private static final String IGNORED = "'’ʼ\u200C\u200D";

    private final UnaryOperator<String> normalize;
    private final List<String> words = new ArrayList<>();
    private final BitSet afterSpace = new BitSet();
    private final StringBuilder word = new StringBuilder();
    private boolean isAfterSpace = true;

    private WordTokenizer(UnaryOperator<String> normalize) {
        this.normalize = normalize;
    }

    /// @param normalize applied to each word
    static TextWords tokenize(String text, UnaryOperator<String> normalize) {
        var tokenizer = new WordTokenizer(normalize);
        for (var i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            tokenizer.read(text.codePointAt(i));
        }
        tokenizer.endWord();
        return new TextWords(tokenizer.words, tokenizer.afterSpace);
    }

    private void read(int character) {
        if (IGNORED.indexOf(character) >= 0) {
            return;
        }
        if (isSyllable(character)) {
            endWord();
            word.appendCodePoint(character);
            endWord();
        } else if (isLetterOrDigit(character)) {
            word.appendCodePoint(character);
        } else {
            endWord();
            isAfterSpace = true;
        }
    }

    private void endWord() {
        if (!word.isEmpty()) {
            afterSpace.set(words.size(), isAfterSpace);
            words.add(normalize.apply(word.toString()));
            word.setLength(0);
            isAfterSpace = false;
        }
    }

    static boolean isSyllable(int character) {
        return character >= '가' && character <= '힣';
    }

    /// Digits in the widest sense, as in `½` and `Ⅳ`.
    static boolean isLetterOrDigit(int character) {
        return Character.isLetterOrDigit(character)
                || Character.getType(character) == Character.LETTER_NUMBER
                || Character.getType(character) == Character.OTHER_NUMBER;
    }
}
