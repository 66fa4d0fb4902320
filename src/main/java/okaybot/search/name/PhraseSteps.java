package okaybot.search.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import okaybot.search.spelling.NameVariant;
import okaybot.search.word.TextWords;

/// Finds the best way to read a text: of all, the one with the fewest unknown words, and then with the most likely phrases.
final class PhraseSteps<M> {
    /// In words, each Hangul syllable counting as one. Limits the time that a long text takes.
    static final int MAX_WORDS = 12;
    private static final int MAX_MISSPELT_WORDS = 4;
    private static final int PHRASE_COST = 10;
    /// More than a phrase, so that `what is it about` is read as one if it is known.
    private static final int IGNORED_COST = 12;
    private static final int NAME_COST = 15;
    private static final int MISSPELT_COST = 60;
    private static final int UNKNOWN_COST = 1000;

    private final PhraseDictionary<M> dictionary;
    private final boolean isTolerant;
    private final TextWords words;
    /// The best step from each word on, and none from the end.
    private final List<Step<M>> best;

    /// A word or phrase at the beginning of what is left of a text.
    ///
    /// @param cost of it and of all that follows
    /// @param meanings none if it is no phrase
    /// @param unsure whether it is unknown or misspelt
    record Step<M>(int words, int cost, Set<M> meanings, boolean unsure) {}

    private PhraseSteps(PhraseDictionary<M> dictionary, boolean isTolerant, TextWords words) {
        this.dictionary = dictionary;
        this.isTolerant = isTolerant;
        this.words = words;
        best = new ArrayList<>(Collections.nCopies(words.size() + 1, new Step<>(0, 0, Set.of(), false)));
    }

    /// The best step from each word on.
    ///
    /// @param isTolerant whether phrases may be misspelt
    static <M> List<Step<M>> find(PhraseDictionary<M> dictionary, boolean isTolerant, TextWords words) {
        var steps = new PhraseSteps<>(dictionary, isTolerant, words);
        for (var from = words.size() - 1; from >= 0; from--) {
            steps.best.set(from, steps.bestFrom(from));
        }
        return steps.best;
    }

    private Step<M> bestFrom(int from) {
        var steps = new ArrayList<Step<M>>();
        var isPart = true;
        var isInside = isInsideWord(from);
        for (var to = longest(from); to > from; to--) {
            var stems = dictionary.stems(words, from, to);
            var found = dictionary
                    .lookUpUnlessIgnored(isInside ? longerThan(words.words().get(from), stems) : stems);
            if (found.isPresent()) {
                var entry = found.get();
                isPart &= entry.rank() >= NameVariant.PART;
                steps.add(step(from, to, PHRASE_COST * (1 + entry.rank() * entry.rank()), entry.meanings(), false));
            }
            if (dictionary.isName(stems)) {
                steps.add(step(from, to, NAME_COST, Set.of(), true));
            }
            if (dictionary.isIgnored(stems)) {
                isPart = false;
                steps.add(step(from, to, IGNORED_COST + (cutsName(from, to) ? NAME_COST * 2 : 0), Set.of(), false));
            }
        }
        // Nobody can tell where a misspelt word begins that is written together with others.
        if (isTolerant && isPart && words.afterSpace().get(from)) {
            addMisspelt(from, steps);
        }
        steps.add(step(from, from + 1, UNKNOWN_COST, Set.of(), true));
        return Collections.min(steps, Comparator.comparingInt(Step::cost));
    }

    /// Whether a word is a part of a name that it would cut from the word before: Gang-tae and Moon-young, not Gang-tae Moon.
    private boolean cutsName(int from, int to) {
        return from > 0 && dictionary.isRanked(words.letters(from, to), NameVariant.PART)
                && dictionary.isRanked(words.letters(from - 1, to), NameVariant.PART - 1);
    }

    private Step<M> step(int from, int to, int cost, Set<M> meanings, boolean unsure) {
        return new Step<>(to - from, best.get(to).cost + cost, meanings, unsure);
    }

    /// Where the longest phrase that may begin at a word ends. Only its last word may have endings.
    private int longest(int from) {
        var max = Math.min(words.size(), from + MAX_WORDS);
        var to = from + 1;
        while (to < max && (!words.afterSpace().get(to) || dictionary.mayBegin(words.letters(from, to)))) {
            to++;
        }
        return to;
    }

    /// Whether words are inside a Korean word of which the beginning means nothing. A single syllable is no phrase there: 상, a
    /// prize, is one in 무슨상, which prize, but not in 이상한, strange.
    private boolean isInsideWord(int from) {
        var start = words.afterSpace().previousSetBit(from);
        return start >= 0 && start < from && PhraseDictionary.isKorean(words.words().get(from)) && (from - start == 1
                || from - start > MAX_WORDS || !isKnown(dictionary.stems(words, start, from)));
    }

    /// @param stems the longest first
    private static List<String> longerThan(String syllable, List<String> stems) {
        var count = 0;
        while (count < stems.size() && stems.get(count).length() > syllable.length()) {
            count++;
        }
        return stems.subList(0, count);
    }

    private boolean isKnown(List<String> stems) {
        return dictionary.isIgnored(stems) || dictionary.lookUp(stems).isPresent();
    }

    private void addMisspelt(int from, List<Step<M>> steps) {
        for (var to = Math.min(words.size(), from + MAX_MISSPELT_WORDS); to > from; to--) {
            var similar = dictionary.similar(words, from, to);
            if (!similar.isEmpty()) {
                steps.add(step(from, to, MISSPELT_COST, similar, true));
            }
        }
    }
}
