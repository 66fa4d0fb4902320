package okaybot.search.name;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import okaybot.search.spelling.NameVariant;
import okaybot.search.word.SpellingNormalizer;

/// Finds the known phrases in a text, the longest first. Words to be ignored are skipped, and endings after a phrase.
///
/// @param <M> what a phrase means
public final class PhraseFinder<M> {
    private final PhraseDictionary<M> dictionary;
    private final boolean isTolerant;

    /// A phrase that was found.
    public record Phrase<M>(String text, Set<M> meanings) {}

    /// The phrases of a text, in their order.
    ///
    /// @param others the text without the phrases; ignored words remain
    /// @param unknown whether the others contain a word that must not be ignored
    /// @param unknownWords these words
    /// @param misspelt whether a phrase was found in spite of a typing mistake
    public record Result<M>(List<Phrase<M>> phrases, String others, boolean unknown, String unknownWords,
            boolean misspelt) {}

    /// Skips the ignored words, and the endings behind a phrase.
    public PhraseFinder(Collection<String> ignored, Collection<String> endings) {
        this(ignored, endings, true);
    }

    /// Finds phrases only as they are spelt.
    public static <M> PhraseFinder<M> exact() {
        return new PhraseFinder<>(List.of(), List.of(), false);
    }

    /// Finds phrases only as they are spelt.
    ///
    /// @param ignored words that may stand between them
    public static <M> PhraseFinder<M> exact(Collection<String> ignored, Collection<String> endings) {
        return new PhraseFinder<>(ignored, endings, false);
    }

    private PhraseFinder(Collection<String> ignored, Collection<String> endings, boolean isTolerant) {
        this.isTolerant = isTolerant;
        dictionary = new PhraseDictionary<>(ignored, endings);
    }

    /// Finds a phrase from now on. Not thread-safe.
    public void add(String phrase, M meaning) {
        add(SpellingNormalizer.normalize(phrase), 0, meaning);
    }

    /// Adds a phrase that means something only if it is the whole text or must not be ignored.
    public void addUnlessIgnored(String phrase, M meaning) {
        add(SpellingNormalizer.normalize(phrase), 1, meaning);
    }

    /// Adds words that are spelt as they are, so that none of them is taken for a misspelt phrase.
    ///
    /// @param words normalized
    public void addKnown(Set<String> words) {
        dictionary.addKnown(words);
    }

    /// Adds a name in which no phrase is found, although its syllables may be one: a Korean name with or without the family name.
    public void addName(String name) {
        NameVariant.variantsOf(name).stream().filter(variant -> variant.rank() < NameVariant.PART)
                .map(NameVariant::text).filter(text -> SpellingNormalizer.isKorean(text.charAt(0)))
                .forEach(dictionary::addName);
    }

    /// @param rank of several meanings, only those with the lowest are kept
    void add(String normalized, int rank, M meaning) {
        dictionary.add(normalized, rank, meaning);
    }

    /// Whether two texts differ only in capitals, spaces and punctuation.
    public static boolean isSame(String first, String second) {
        return SpellingNormalizer.normalize(first).equals(SpellingNormalizer.normalize(second));
    }

    /// The meanings of the whole text, an ending apart; none if it is no known phrase.
    public Set<M> meanings(String text) {
        var words = SpellingNormalizer.split(text);
        return words.size() == 0
                ? Set.of()
                : dictionary.lookUp(dictionary.stems(words, 0, words.size())).map(PhraseDictionary.Entry::meanings)
                        .orElse(Set.of());
    }

    /// Of all ways to read the text, the one with the fewest unknown words, and then with the most likely phrases.
    public Result<M> find(String text) {
        var words = SpellingNormalizer.split(text);
        var best = PhraseSteps.find(dictionary, isTolerant, words);
        var phrases = new ArrayList<Phrase<M>>();
        var others = new BitSet();
        var unknown = new BitSet();
        var misspelt = false;
        for (var from = 0; from < words.size();) {
            var step = best.get(from);
            var to = from + step.words();
            if (step.meanings().isEmpty()) {
                others.set(from, to);
                unknown.set(from, to, step.unsure());
            } else {
                phrases.add(new Phrase<>(words.letters(from, to), step.meanings()));
                misspelt |= step.unsure();
            }
            from = to;
        }
        return new Result<>(phrases, words.text(others), !unknown.isEmpty(), words.text(unknown), misspelt);
    }

    /// Whether the text has no words but those to be ignored.
    public boolean isIgnored(String text) {
        var words = SpellingNormalizer.split(text);
        for (var from = 0; from < words.size();) {
            var to = Math.min(words.size(), from + PhraseSteps.MAX_WORDS);
            while (to > from && !dictionary.isIgnored(dictionary.stems(words, from, to))) {
                to--;
            }
            if (to == from) {
                return false;
            }
            from = to;
        }
        return true;
    }
}
