package okaybot.search;

import java.util.ArrayList;
import java.util.List;

/// A way to write a name.
///
/// @param letters the spelling, for counting mistakes
/// @param folded the spelling with the differences between romanisations taken out
/// @param rank how much of the name it is: the lower, the surer
record NameVariant(String text, LetterSequence letters, String folded, int rank) {
    /// No match at all.
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

    /// All ways to write one spelling of a name: whole, either name first, without the family name, and its parts.
    static List<NameVariant> variantsOf(String name) {
        var words = SpellingNormalizer.words(name);
        var keys = new ArrayList<NameVariant>();
        for (var from = 0; from < words.size(); from++) {
            for (var to = from + 1; to <= words.size(); to++) {
                var rank = rank(from, to, words.size());
                keys.add(of(String.join("", words.subList(from, to)), rank));
            }
        }
        if (words.size() > 1) {
            keys.add(of(String.join("", words.subList(1, words.size())) + words.getFirst(), WHOLE));
        }
        return keys;
    }

    /// A name of two words may lack a family name already, so half of it is just a part.
    private static int rank(int from, int to, int size) {
        if (to - from == size) {
            return WHOLE;
        }
        return from == 1 && to == size && size > 2 ? WITHOUT_FAMILY_NAME : PART;
    }

    /// How surely this is what was asked for: the lower, the surer, or [#NONE].
    ///
    /// @param shortest how many letters from the middle of a name will do
    int rankOf(NameVariant asked, int shortest) {
        if (text.equals(asked.text)) {
            return rank;
        }
        if (rank != PART && folded.equals(asked.folded)) {
            return ROMANISED + rank;
        }
        if (rank != PART && asked.text.length() >= shortest && text.contains(asked.text)) {
            return MIDDLE;
        }
        var allowed = mistakesAllowed(asked.text.length());
        var mistakes = Math.abs(text.length() - asked.text.length()) > allowed
                ? NONE
                : letters.mistakesTo(asked.letters);
        return mistakes <= allowed ? MISSPELT + rank + mistakes : NONE;
    }

    /// A short name with two wrong letters is another name.
    private static int mistakesAllowed(int length) {
        return length < 4 ? 0 : length < 6 ? 1 : 2;
    }
}
