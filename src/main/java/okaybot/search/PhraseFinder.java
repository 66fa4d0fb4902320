package okaybot.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the known phrases in a text, the longest first. Words to be ignored are skipped, and endings after a phrase.
///
/// @param <M> what a phrase means
public final class PhraseFinder<M> {
    /// In words, each Hangul syllable counting as one. Limits the time that a long text takes.
    private static final int MAX_WORDS = 12;
    private static final int MAX_MISSPELT_WORDS = 4;
    private static final int MIN_LETTERS_TO_MISSPELL = 5;
    private static final int PHRASE_COST = 10;
    /// More than a phrase, so that `what is it about` is read as one if it is known.
    private static final int IGNORED_COST = 12;
    private static final int NAME_COST = 15;
    private static final int MISSPELT_COST = 60;
    private static final int UNKNOWN_COST = 1000;

    private final Map<String, Entry<M>> entries = new HashMap<>();
    /// The entries once more, apart from parts of names.
    private final SimilarSpellings<M> similar = new SimilarSpellings<>();
    private final Set<String> ignored;
    private final Set<String> known = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final boolean isTolerant;
    private final WordEndings endings;

    private record Entry<M>(int rank, Set<M> meanings) {}

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
        this.ignored = new HashSet<>(ignored.stream().map(SpellingNormalizer::normalize).toList());
        this.endings = new WordEndings(endings);
    }

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
        known.addAll(words);
    }

    /// Adds a name in which no phrase is found, although its syllables may be one: a Korean name with or without the family name.
    public void addName(String name) {
        NameVariant.variantsOf(name).stream().filter(variant -> variant.rank() < NameVariant.PART)
                .map(NameVariant::text).filter(text -> SpellingNormalizer.isKorean(text.charAt(0))).forEach(names::add);
    }

    /// @param rank of several meanings, only those with the lowest are kept
    void add(String normalized, int rank, M meaning) {
        var before = entries.get(normalized);
        if (normalized.isEmpty() || (before != null && before.rank < rank)) {
            return;
        }
        var meanings = before == null || before.rank > rank ? new LinkedHashSet<M>() : before.meanings;
        meanings.add(meaning);
        entries.put(normalized, new Entry<>(rank, meanings));
        if (rank < NameVariant.PART && (before == null || before.rank > rank)) {
            similar.put(LetterSequence.of(normalized), meanings);
        }
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
                : lookUp(endings.stems(words, 0, words.size())).map(Entry::meanings).orElse(Set.of());
    }

    /// Of all ways to read the text, the one with the fewest unknown words, and then with the most likely phrases.
    public Result<M> find(String text) {
        var words = SpellingNormalizer.split(text);
        var best = new ArrayList<Step<M>>(Collections.nCopies(words.size() + 1, new Step<>(0, 0, Set.of(), false)));
        for (var from = words.size() - 1; from >= 0; from--) {
            best.set(from, bestStep(words, from, best));
        }
        var phrases = new ArrayList<Phrase<M>>();
        var others = new BitSet();
        var unknown = new BitSet();
        var misspelt = false;
        for (var from = 0; from < words.size();) {
            var step = best.get(from);
            var to = from + step.words;
            if (step.meanings.isEmpty()) {
                others.set(from, to);
                unknown.set(from, to, step.unsure);
            } else {
                phrases.add(new Phrase<>(words.letters(from, to), step.meanings));
                misspelt |= step.unsure;
            }
            from = to;
        }
        return new Result<>(phrases, words.text(others), !unknown.isEmpty(), words.text(unknown), misspelt);
    }

    /// A word or phrase at the beginning of what is left of a text.
    ///
    /// @param cost of it and of all that follows
    /// @param meanings none if it is no phrase
    /// @param unsure whether it is unknown or misspelt
    private record Step<M>(int words, int cost, Set<M> meanings, boolean unsure) {}

    private Step<M> bestStep(TextWords words, int from, List<Step<M>> best) {
        var steps = new ArrayList<Step<M>>();
        var isPart = true;
        var isInside = isInsideWord(words, from);
        for (var to = Math.min(words.size(), from + MAX_WORDS); to > from; to--) {
            var length = to - from;
            var rest = best.get(to).cost;
            var stems = endings.stems(words, from, to);
            var found = found(isInside ? longerThan(words.words().get(from), stems) : stems);
            if (found.isPresent()) {
                var entry = found.get();
                isPart &= entry.rank >= NameVariant.PART;
                steps.add(new Step<>(length, rest + PHRASE_COST * (1 + entry.rank * entry.rank), entry.meanings,
                        false));
            }
            if (stems.stream().anyMatch(names::contains)) {
                steps.add(new Step<>(length, rest + NAME_COST, Set.of(), true));
            }
            if (isIgnored(stems)) {
                isPart = false;
                steps.add(new Step<>(length, rest + IGNORED_COST + (cutsName(words, from, to) ? NAME_COST * 2 : 0),
                        Set.of(), false));
            }
        }
        // Nobody can tell where a misspelt word begins that is written together with others.
        if (isTolerant && isPart && words.afterSpace().get(from)) {
            addMisspelt(words, from, best, steps);
        }
        steps.add(new Step<>(1, best.get(from + 1).cost + UNKNOWN_COST, Set.of(), true));
        return Collections.min(steps, Comparator.comparingInt(Step::cost));
    }

    /// Whether a word is a part of a name that it would cut from the word before: Gang-tae and Moon-young, not Gang-tae Moon.
    private boolean cutsName(TextWords words, int from, int to) {
        return from > 0 && isRanked(words.letters(from, to), NameVariant.PART)
                && isRanked(words.letters(from - 1, to), NameVariant.PART - 1);
    }

    private boolean isRanked(String text, int rank) {
        var entry = entries.get(text);
        return entry != null && entry.rank == rank;
    }

    /// Whether words are inside a Korean word of which the beginning means nothing. A single syllable is no phrase there: 상, a
    /// prize, is one in 무슨상, which prize, but not in 이상한, strange.
    private boolean isInsideWord(TextWords words, int from) {
        var start = words.afterSpace().previousSetBit(from);
        return start >= 0 && start < from && isKorean(words.words().get(from)) && (from - start == 1
                || from - start > MAX_WORDS || !isKnown(endings.stems(words, start, from)));
    }

    private static List<String> longerThan(String syllable, List<String> stems) {
        return stems.stream().filter(stem -> stem.length() > syllable.length()).toList();
    }

    private boolean isKnown(List<String> stems) {
        return isIgnored(stems) || lookUp(stems).isPresent();
    }

    /// A word to be ignored may also be a part of a name, which is less likely meant.
    private Optional<Entry<M>> found(List<String> stems) {
        return lookUp(stems).filter(entry -> entry.rank == 0 || !ignored.contains(stems.getFirst()));
    }

    private void addMisspelt(TextWords words, int from, List<Step<M>> best, List<Step<M>> steps) {
        for (var to = Math.min(words.size(), from + MAX_MISSPELT_WORDS); to > from; to--) {
            var similar = known.containsAll(words.words().subList(from, to))
                    ? Set.<M>of()
                    : similar(words.letters(from, to));
            if (!similar.isEmpty()) {
                steps.add(new Step<>(to - from, best.get(to).cost + MISSPELT_COST, similar, true));
            }
        }
    }

    /// The meanings of the phrases with the fewest mistakes.
    private Set<M> similar(String key) {
        if (key.length() < MIN_LETTERS_TO_MISSPELL) {
            return Set.of();
        }
        var typed = LetterSequence.of(key);
        return similar.find(typed, key.length() < 9 ? 1 : 2, phrase -> isAlike(phrase, typed));
    }

    /// Whether two phrases may be the same in spite of a mistake. The last letter of short ones must be right, too.
    private static boolean isAlike(LetterSequence phrase, LetterSequence typed) {
        var isShortHangul = typed.length() < 7 && SpellingNormalizer.isKorean(typed.at(0).codePointAt(0));
        return !isShortHangul && (typed.length() > MIN_LETTERS_TO_MISSPELL
                || phrase.at(phrase.length() - 1).equals(typed.at(typed.length() - 1)));
    }

    /// Whether the text has no words but those to be ignored.
    public boolean isIgnored(String text) {
        var words = SpellingNormalizer.split(text);
        for (var from = 0; from < words.size();) {
            var to = Math.min(words.size(), from + MAX_WORDS);
            while (to > from && !isIgnored(endings.stems(words, from, to))) {
                to--;
            }
            if (to == from) {
                return false;
            }
            from = to;
        }
        return true;
    }

    /// Korean words are ignored with endings, too.
    private boolean isIgnored(List<String> stems) {
        return ignored.contains(stems.getFirst())
                || (isKorean(stems.getFirst()) && stems.stream().anyMatch(ignored::contains));
    }

    private static boolean isKorean(String text) {
        return SpellingNormalizer.isKorean(text.codePointAt(text.length() - 1));
    }

    /// The most likely meaning with or without endings.
    private Optional<Entry<M>> lookUp(List<String> stems) {
        return stems.stream().flatMap(phrase -> Optional.ofNullable(entries.get(phrase)).stream())
                .min(Comparator.comparingInt(Entry::rank));
    }
}
