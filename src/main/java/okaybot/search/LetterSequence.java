package okaybot.search;

import java.util.List;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.apache.commons.text.similarity.SimilarityInput;

/// A spelling as a list of letters, to count the typing mistakes between two of them: a letter that is missing, added,
/// replaced, or swapped with its neighbour.
///
/// Commons Text 1.15 compares letters with `==`. That fails for boxed characters beyond ASCII, such as Hangul, so each letter
/// is an interned string.
record LetterSequence(List<String> letters) implements SimilarityInput<String> {
    private static final DamerauLevenshteinDistance DISTANCE = new DamerauLevenshteinDistance();

    static LetterSequence of(String text) {
        return new LetterSequence(text.codePoints().mapToObj(letter -> Character.toString(letter).intern()).toList());
    }

    int mistakesTo(LetterSequence other) {
        return DISTANCE.apply(this, other);
    }

    @Override
    public String at(int index) {
        return letters.get(index);
    }

    @Override
    public int length() {
        return letters.size();
    }
}
