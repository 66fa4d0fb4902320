package okaybot.search.spelling;

import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.apache.commons.text.similarity.SimilarityInput;
import org.jspecify.annotations.Nullable;

/// A spelling as a list of letters, to count the typing mistakes between two of them: a letter that is missing, added,
/// replaced, or swapped with its neighbour.
///
/// Commons Text 1.15 compares letters with `==`. That fails for boxed characters beyond ASCII, such as Hangul, so each letter
/// is an interned string. There are tens of thousands of sequences, so these are looked up rather than kept in a list.
///
/// @param text of the letters
/// @param digits those among the letters
/// @param distinct a bit for each of the letters, some of which share one
public record LetterSequence(String text, String digits, long distinct) implements SimilarityInput<String> {
    /// More typing mistakes than are allowed.
    static final int TOO_MANY = Integer.MAX_VALUE;

    /// The letters up to those of Hangul syllables, each interned when it is first needed: to intern a string takes much longer than to
    /// look it up here.
    private static final @Nullable String[] LETTERS = new String[0x1200];

    /// The letters of a text. One beyond those of all living languages counts as two.
    public static LetterSequence of(String text) {
        var digits = new StringBuilder();
        var distinct = 0L;
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            distinct |= 1L << letter;
            if (letter >= '0' && letter <= '9') {
                digits.append(letter);
            }
        }
        return new LetterSequence(text, digits.isEmpty() ? "" : digits.toString(), distinct);
    }

    private static String interned(char letter) {
        if (letter >= LETTERS.length) {
            return Character.toString(letter).intern();
        }
        var known = LETTERS[letter];
        if (known == null) {
            known = Character.toString(letter).intern();
            LETTERS[letter] = known;
        }
        return known;
    }

    /// Whether there are at most so many typing mistakes between the two.
    public boolean isWithin(int mistakes, LetterSequence other) {
        return mistakesTo(other, mistakes) != TOO_MANY;
    }

    /// The number of typing mistakes, if there are at most as many as the limit; otherwise [#TOO_MANY].
    public int mistakesTo(LetterSequence other, int limit) {
        if (Math.abs(length() - other.length()) > limit || minMistakesTo(other) > limit || isOtherNumber(other)) {
            return TOO_MANY;
        }
        int mistakes = new DamerauLevenshteinDistance(limit).apply(this, other);
        return mistakes < 0 ? TOO_MANY : mistakes;
    }

    /// Another digit is no mistake, but another number.
    private boolean isOtherNumber(LetterSequence other) {
        return !other.digits.isEmpty() && !digits.equals(other.digits);
    }

    /// A letter that only one of the two has takes a mistake. Counting these takes far less time than the distance.
    private int minMistakesTo(LetterSequence other) {
        return Math.max(Long.bitCount(distinct & ~other.distinct), Long.bitCount(other.distinct & ~distinct));
    }

    @Override
    public String at(int index) {
        return interned(text.charAt(index));
    }

    @Override
    public int length() {
        return text.length();
    }
}
