package okaybot.search.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import okaybot.search.word.SpellingNormalizer;

/// One way to write a name, in the form in which spellings are compared.
///
/// @param letters the same, to count typing mistakes
/// @param folded the same without the differences between romanisations, if it is a name
/// @param mistakesAllowed how many typing mistakes somebody may have made who has typed this
/// @param rank how good a match is; lower is better: 0 for the whole name, more for parts of it
public record NameVariant(String text, LetterSequence letters, String folded, int mistakesAllowed,
        int rank) {
    /// The rank of what does not match.
    public static final int NONE = Integer.MAX_VALUE;

    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");
    private static final int WHOLE = 0;
    private static final int WITHOUT_FAMILY_NAME = 1;
    public static final int PART = 2;
    private static final int ROMANISED = 3;
    /// From here on, the whole name was not typed, or not rightly.
    static final int MISSPELT = 6;
    public static final int MIDDLE = 20;

    /// A variant of a name. A lower rank is preferred.
    public static NameVariant of(String name, int rank) {
        return ofNormalized(SpellingNormalizer.normalize(name), rank);
    }

    private static NameVariant ofNormalized(String text, int rank) {
        var folded = SpellingNormalizer.foldRomanization(text);
        return new NameVariant(text, LetterSequence.of(text), folded.equals(text) ? text : folded,
                mistakesAllowed(text),
                rank);
    }

    /// Words that are no name: only the whole counts.
    public static NameVariant ofWords(String words) {
        var text = SpellingNormalizer.normalize(words);
        return new NameVariant(text, LetterSequence.of(text), text, mistakesAllowed(text), WHOLE);
    }

    /// Whether it is all of a name, not a part.
    public boolean isWhole() {
        return rank == WHOLE;
    }

    /// Whether this is a part of a name that is long enough to stand for it within other words: two syllables or three letters.
    public boolean isLongPart() {
        return rank == PART && text.length() > (isHangul(text) ? 3 : 2);
    }

    /// All variants of a name: the whole name, with the family name first or last, without the family name, and its parts.
    public static List<NameVariant> variantsOf(String name) {
        var words = SpellingNormalizer.words(name);
        var variants = new ArrayList<NameVariant>();
        for (var from = 0; from < words.size(); from++) {
            for (var to = from + 1; to <= words.size(); to++) {
                if (!isHalf(words, from, to)) {
                    variants.add(ofNormalized(String.join("", words.subList(from, to)), rank(from, to, words.size())));
                }
            }
        }
        if (words.size() > 1) {
            variants.add(ofNormalized(String.join("", words.subList(1, words.size())) + words.getFirst(), WHOLE));
        }
        return variants;
    }

    /// Nobody is called by the family name and half of the given name: of 문강태, 문강 is no name.
    private static boolean isHalf(List<String> words, int from, int to) {
        return words.size() == 3 && from == 0 && to == 2 && words.stream().allMatch(NameVariant::isHangul);
    }

    private static boolean isHangul(String text) {
        return HANGUL.matcher(text).find();
    }

    /// In a name of two words, the first may not be a family name, so the second alone counts as a part.
    private static int rank(int from, int to, int size) {
        if (to - from == size) {
            return WHOLE;
        }
        return from == 1 && to == size && size > 2 ? WITHOUT_FAMILY_NAME : PART;
    }

    /// How well this matches what was typed: lower is better, [#NONE] is no match.
    public int exactRankOf(NameVariant typed) {
        if (text.equals(typed.text)) {
            return rank;
        }
        return rank != PART && folded.equals(typed.folded) ? ROMANISED + rank : NONE;
    }

    /// The same, with typing mistakes and parts of words.
    ///
    /// @param minLetters how many letters from the middle of a name are enough for a match
    public int looseRankOf(NameVariant typed, int minLetters) {
        var exact = exactRankOf(typed);
        return exact == NONE ? misspeltRankOf(typed, minLetters) : exact;
    }

    /// The same for what does not match exactly.
    public int misspeltRankOf(NameVariant typed, int minLetters) {
        var mistakes = letters.mistakesTo(typed.letters, typed.mistakesAllowed);
        if (mistakes != LetterSequence.TOO_MANY) {
            return MISSPELT + rank + mistakes;
        }
        return rank != PART && typed.text.length() >= minLetters && text.contains(typed.text) ? MIDDLE : NONE;
    }

    /// The shorter the name, the fewer mistakes: a short name with two wrong letters is another name. Hangul has two or three
    /// letters to a syllable.
    private static int mistakesAllowed(String text) {
        var length = text.length();
        if (isHangul(text)) {
            return length < 7 ? 0 : length < 9 ? 1 : 2;
        }
        return length < 4 ? 0 : length < 8 ? 1 : 2;
    }
}
