package okaybot.search;

import java.util.List;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.apache.commons.text.similarity.SimilarityInput;

/// A spelling as single letters, to count the mistakes between two of them: a letter left out, added, taken for another,
/// or swapped with its neighbour.
///
/// Commons Text 1.15 compares letters by identity, and boxed characters beyond ASCII have none that lasts: Hangul would
/// never match. Interned strings do.
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
