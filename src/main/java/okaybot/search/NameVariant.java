package okaybot.search;

import java.util.ArrayList;
import java.util.List;

/// One way to write a name, in the form in which spellings are compared.
///
/// @param letters the same, to count typing mistakes
/// @param folded the same without the differences between romanisations
/// @param rank how good a match is; lower is better: 0 for the whole name, more for parts of it
record NameVariant(String text, LetterSequence letters, String folded, int rank) {
    /// The rank of what does not match.
    static final int NONE = Integer.MAX_VALUE;

    private static final int WHOLE = 0;
    private static final int WITHOUT_FAMILY_NAME = 1;
    private static final int PART = 2;
    private static final int ROMANISED = 3;
    private static final int MIDDLE = 5;
    private static final int MISSPELT = 6;

    static NameVariant of(String name, int rank) {
        var text = SpellingNormalizer.normalize(name);
        return new NameVariant(text, LetterSequence.of(text), SpellingNormalizer.foldRomanization(text), rank);
    }

    /// All variants of a name: the whole name, with the family name first or last, without the family name, and its parts.
    static List<NameVariant> variantsOf(String name) {
        var words = SpellingNormalizer.words(name);
        var variants = new ArrayList<NameVariant>();
        for (var from = 0; from < words.size(); from++) {
            for (var to = from + 1; to <= words.size(); to++) {
                var rank = rank(from, to, words.size());
                variants.add(of(String.join("", words.subList(from, to)), rank));
            }
        }
        if (words.size() > 1) {
            variants.add(of(String.join("", words.subList(1, words.size())) + words.getFirst(), WHOLE));
        }
        return variants;
    }

    /// In a name of two words, the first may not be a family name, so the second alone counts as a part.
    private static int rank(int from, int to, int size) {
        if (to - from == size) {
            return WHOLE;
        }
        return from == 1 && to == size && size > 2 ? WITHOUT_FAMILY_NAME : PART;
    }

    /// How well this matches what was typed: lower is better, [#NONE] is no match.
    ///
    /// @param minLetters how many letters from the middle of a name are enough for a match
    int rankOf(NameVariant typed, int minLetters) {
        if (text.equals(typed.text)) {
            return rank;
        }
        if (rank != PART && folded.equals(typed.folded)) {
            return ROMANISED + rank;
        }
        if (rank != PART && typed.text.length() >= minLetters && text.contains(typed.text)) {
            return MIDDLE;
        }
        var allowed = mistakesAllowed(typed.text.length());
        var mistakes = Math.abs(text.length() - typed.text.length()) > allowed
                ? NONE
                : letters.mistakesTo(typed.letters);
        return mistakes <= allowed ? MISSPELT + rank + mistakes : NONE;
    }

    /// The shorter the name, the fewer mistakes: a short name with two wrong letters is another name.
    private static int mistakesAllowed(int length) {
        return length < 4 ? 0 : length < 6 ? 1 : 2;
    }
}
