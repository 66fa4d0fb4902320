package okaybot.search.spelling;

import java.util.Arrays;
import java.util.regex.Pattern;

/// A word that somebody has mistyped in English.
record Misspelling(String word, LetterSequence letters) {
    private static final Pattern ENGLISH = Pattern.compile("[a-z]{3,}");
    /// Shorter words are like too many others.
    private static final int ENOUGH_LETTERS = 5;
    /// Of a word in which there may be two mistakes.
    private static final int MANY_LETTERS = 9;
    private static final int LETTERS_MISSING_ONE = 3;

    static boolean mayBe(String word) {
        return ENGLISH.matcher(word).matches();
    }

    static Misspelling of(String word) {
        return new Misspelling(word, LetterSequence.of(word));
    }

    /// Whether only a word that the content has is likely meant.
    boolean isShort() {
        return word.length() < ENOUGH_LETTERS;
    }

    int mistakesAllowed() {
        return word.length() < MANY_LETTERS ? 1 : 2;
    }

    /// Whether another word is meant, if there are at most so many mistakes. The first letter is nearly always right, and of the
    /// shortest words, one is missing, or two are swapped.
    boolean isOf(String other, int mistakes) {
        return other.charAt(0) == word.charAt(0) && Math.abs(other.length() - word.length()) <= mistakes
                && (word.length() > LETTERS_MISSING_ONE || other.length() > word.length() || hasSwapped(other))
                && LetterSequence.of(other).isWithin(mistakes, letters);
    }

    private boolean hasSwapped(String other) {
        return Arrays.equals(word.chars().sorted().toArray(), other.chars().sorted().toArray());
    }

    boolean isShorterThan(String other) {
        return word.length() < other.length();
    }

    /// Whether a letter is only typed once too often or too rarely, or two are swapped.
    boolean hasLettersOf(String other) {
        return LetterSequence.of(other).distinct() == letters.distinct();
    }
}
