package okaybot.search.name;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okaybot.search.spelling.EnglishDictionary;
import okaybot.search.spelling.LetterSequence;
import okaybot.search.spelling.NameVariant;
import okaybot.search.spelling.SimilarSpellings;
import okaybot.search.word.SpellingNormalizer;
import okaybot.search.word.TextWords;
import okaybot.search.word.WordEndings;

/// The phrases that a [PhraseFinder] knows, and the words that it ignores. Looks up words by their stems: as they are, and without
/// endings.
final class PhraseDictionary<M> {
    private static final int MIN_LETTERS_TO_MISSPELL = 5;
    /// More places than most dictionaries have beginnings, in at most 32 KB.
    private static final int MAX_PLACE = (1 << 18) - 1;

    private final Map<String, Entry<M>> entries = new HashMap<>();
    /// The entries once more, apart from parts of names.
    private final SimilarSpellings<M> similar = new SimilarSpellings<>();
    private final Set<String> ignored = new HashSet<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    /// The hashes of the letters with which entries, names and ignored words begin.
    private final BitSet beginnings = new BitSet();
    private final WordEndings endings;

    /// @param rank of its meanings, the lower the more likely
    record Entry<M>(int rank, Set<M> meanings) {}

    PhraseDictionary(Collection<String> ignored, Collection<String> endings) {
        this.endings = new WordEndings(endings);
        ignored.stream().map(SpellingNormalizer::normalize).forEach(this.ignored::add);
        this.ignored.forEach(this::addBeginnings);
    }

    /// @param rank of several meanings, only those with the lowest are kept
    void add(String normalized, int rank, M meaning) {
        var before = entries.get(normalized);
        if (normalized.isEmpty() || (before != null && before.rank < rank)) {
            return;
        }
        var meanings = before == null || before.rank > rank ? Set.of(meaning) : with(meaning, before.meanings);
        entries.put(normalized, new Entry<>(rank, meanings));
        addBeginnings(normalized);
        if (rank < NameVariant.PART) {
            similar.put(LetterSequence.of(normalized), meanings);
        }
    }

    /// In their order. Nearly all of the tens of thousands of phrases have one meaning, which needs no set with an order.
    private static <M> Set<M> with(M meaning, Set<M> others) {
        var all = new LinkedHashSet<>(others);
        all.add(meaning);
        return all;
    }

    void addKnown(Set<String> words) {
        known.addAll(words);
    }

    void addName(String normalized) {
        names.add(normalized);
        addBeginnings(normalized);
    }

    /// What some words may be without the endings of the last one, the longest first.
    List<String> stems(TextWords words, int from, int to) {
        return endings.stems(words, from, to);
    }

    private void addBeginnings(String normalized) {
        for (var end = 1; end <= normalized.length(); end++) {
            beginnings.set(place(normalized.substring(0, end)));
        }
    }

    private static int place(String beginning) {
        return beginning.hashCode() & MAX_PLACE;
    }

    /// Whether anything that is looked up here may begin with some letters. Others with the same place cost no more than a
    /// look-up in vain.
    boolean mayBegin(String letters) {
        return beginnings.get(place(letters));
    }

    /// The most likely meaning with or without endings.
    Optional<Entry<M>> lookUp(List<String> stems) {
        var best = Optional.<Entry<M>>empty();
        for (var stem : stems) {
            var entry = entries.get(stem);
            if (entry != null && (best.isEmpty() || entry.rank < best.get().rank)) {
                best = Optional.of(entry);
            }
        }
        return best;
    }

    /// A word to be ignored may also be a part of a name, which is less likely meant.
    Optional<Entry<M>> lookUpUnlessIgnored(List<String> stems) {
        return lookUp(stems).filter(entry -> entry.rank == 0 || !ignored.contains(stems.getFirst()));
    }

    /// Whether the most likely meanings of a phrase have this rank.
    boolean isRanked(String text, int rank) {
        var entry = entries.get(text);
        return entry != null && entry.rank == rank;
    }

    boolean isName(List<String> stems) {
        return isAnyIn(names, stems);
    }

    /// Korean words are ignored with endings, too.
    boolean isIgnored(List<String> stems) {
        return ignored.contains(stems.getFirst()) || (isKorean(stems.getFirst()) && isAnyIn(ignored, stems));
    }

    private static boolean isAnyIn(Set<String> words, List<String> stems) {
        for (var stem : stems) {
            if (words.contains(stem)) {
                return true;
            }
        }
        return false;
    }

    static boolean isKorean(String text) {
        return SpellingNormalizer.isKorean(text.codePointAt(text.length() - 1));
    }

    /// The meanings of the phrases with the fewest mistakes; none if all words are spelt as they are.
    Set<M> similar(TextWords words, int from, int to) {
        var key = words.letters(from, to);
        if (key.length() < MIN_LETTERS_TO_MISSPELL || known.containsAll(words.words().subList(from, to))) {
            return Set.of();
        }
        var typed = LetterSequence.of(key);
        var found = similar.find(typed, key.length() < 9 ? 1 : 2, phrase -> isAlike(phrase, typed));
        return found.isEmpty() || areEnglish(words.words().subList(from, to)) ? Set.of() : found;
    }

    private boolean areEnglish(List<String> words) {
        return words.stream().allMatch(word -> known.contains(word) || EnglishDictionary.contains(word));
    }

    /// Whether two phrases may be the same in spite of a mistake. The last letter of short ones must be right, too.
    private static boolean isAlike(LetterSequence phrase, LetterSequence typed) {
        var isShortHangul = typed.length() < 7 && SpellingNormalizer.isKorean(typed.at(0).codePointAt(0));
        return !isShortHangul && (typed.length() > MIN_LETTERS_TO_MISSPELL
                || phrase.at(phrase.length() - 1).equals(typed.at(typed.length() - 1)));
    }
}
