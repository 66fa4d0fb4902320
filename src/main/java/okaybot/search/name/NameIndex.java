package okaybot.search.name;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import okaybot.lore.Named;
import okaybot.search.spelling.LetterSequence;
import okaybot.search.spelling.NameVariant;
import okaybot.search.word.SearchWords;
import okaybot.search.word.SpellingNormalizer;

/// Finds things by name, however it is spelt: as written, without the family name, by a part of it, in another romanisation,
/// or with a typing mistake or two; and by the words of a [SearchWords]. Thread-safe.
public final class NameIndex<T extends Named> {
    private static final int MAX_SUGGESTIONS = 5;
    /// Of what is suggested.
    private static final int MAX_MISTAKES = 5;
    /// Fewer letters from the middle of a name occur in too many names to suggest them.
    private static final int MIN_LETTERS_TO_FIND = 3;
    private static final int MIN_LETTERS_TO_SUGGEST = 1;

    private final List<IndexedName<T>> entries;
    private final Map<String, T> byId = new HashMap<>();
    private final DescriptionIndex<T> descriptions;
    /// The places in the list of those that have a name, as it is or without the differences between romanisations.
    private final Map<String, BitSet> bySpelling = new HashMap<>();

    /// Finds things by their names alone.
    public NameIndex(Collection<? extends T> things) {
        this(things, SearchWords.NONE);
    }

    /// Finds things by their names, and by what else the words tell of them.
    public NameIndex(Collection<? extends T> things, SearchWords words) {
        var named = things.stream().map(thing -> IndexedName.<T>of(thing, words.of(thing.id()))).toList();
        descriptions = new DescriptionIndex<>(words);
        named.forEach(entry -> byId.putIfAbsent(entry.thing().id(), entry.thing()));
        named.forEach(entry -> descriptions.add(entry.thing(), entry.variants()));
        entries = named.stream().map(IndexedName::longestFirst).toList();
        for (var i = 0; i < entries.size(); i++) {
            for (var variant : entries.get(i).variants()) {
                bySpelling.computeIfAbsent(variant.text(), _ -> new BitSet()).set(i);
                bySpelling.computeIfAbsent(variant.folded(), _ -> new BitSet()).set(i);
            }
        }
    }

    /// Looks up what somebody typed.
    public LookupResult<T> find(String words) {
        var found = findWithoutSuggestions(words);
        return found instanceof LookupResult.NotFound<T>(var described)
                ? new LookupResult.NotFound<>(suggestions(NameVariant.of(words, 0), described))
                : found;
    }

    /// The same, but if nothing is found, suggests only what the words mean that are understood: anything else takes most of the time.
    public LookupResult<T> findWithoutSuggestions(String words) {
        var found = find(words, true);
        if (!(found instanceof LookupResult.NotFound<T>)) {
            return found;
        }
        var loose = rankLoosely(NameVariant.of(words, 0));
        return !loose.isEmpty() && loose.firstKey() < NameVariant.MIDDLE
                ? result(loose.firstEntry().getValue())
                : found;
    }

    /// Those that have nothing like it exactly. Most of what people type is too long for any name.
    private SortedMap<Integer, List<T>> rankLoosely(NameVariant typed) {
        return rank(entries, typed, typed.letters().length() - typed.mistakesAllowed(),
                variant -> variant.misspeltRankOf(typed, MIN_LETTERS_TO_FIND));
    }

    /// Looks up what somebody typed without any mistake. If a word is not understood, suggests only what the others mean.
    public LookupResult<T> findPrecisely(String words) {
        return find(words, false);
    }

    private LookupResult<T> find(String words, boolean misspelt) {
        var thing = byId.get(words);
        if (thing != null) {
            return new LookupResult.Found<>(thing);
        }
        var typed = NameVariant.of(words, 0);
        var exact = rank(spelledAlike(typed), typed, 0, variant -> variant.exactRankOf(typed));
        if (!exact.isEmpty() && exact.firstKey() < NameVariant.PART) {
            return result(exact.firstEntry().getValue());
        }
        // Before the parts of names: the brothers, not the brothers' mother.
        var described = descriptions.find(words);
        if (described.complete() && !described.things().isEmpty() && (misspelt || !described.misspelt())) {
            return result(described.things());
        }
        return exact.isEmpty()
                ? new LookupResult.NotFound<>(List.copyOf(described.things()))
                : result(exact.firstEntry().getValue());
    }

    /// What the words mean that are understood, however many are not.
    public List<T> mentioned(String words) {
        return List.copyOf(descriptions.find(words).things());
    }

    /// What the words mean that are understood, and the others.
    public Mentions<T> mentions(String words) {
        var described = descriptions.find(words);
        var things = described.things().isEmpty() ? described.named() : described.things();
        return new Mentions<>(List.copyOf(things), described.others());
    }

    /// The things that a text mentions.
    ///
    /// @param others the words of the text that mean none of them, normalized and without punctuation
    public record Mentions<T>(List<T> things, String others) {}

    /// The things that the words name one after another, such as `Gang-tae and Moon-young`; none if a word is not understood, or
    /// may mean several things.
    public List<T> findEach(String words) {
        var described = descriptions.find(words);
        return described.complete() && described.each().stream().allMatch(things -> things.size() == 1)
                ? described.each().stream().flatMap(Set::stream).distinct().toList()
                : List.of();
    }

    /// Whether the words name at least two things one after another, whatever else they say.
    public boolean areSeveral(String words) {
        var each = descriptions.find(words).each();
        return each.stream().allMatch(things -> things.size() == 1)
                && each.stream().flatMap(Set::stream).distinct().count() > 1;
    }

    private static <T> LookupResult<T> result(Collection<T> things) {
        return things.size() == 1
                ? new LookupResult.Found<>(things.iterator().next())
                : new LookupResult.Ambiguous<>(List.copyOf(things));
    }

    private List<T> suggestions(NameVariant typed, List<T> described) {
        return Stream
                .of(described.stream(), rankLoosely(typed).values().stream().flatMap(List::stream),
                        mostSimilar(typed.letters()))
                .flatMap(things -> things).distinct().limit(MAX_SUGGESTIONS).toList();
    }

    /// Completions of what somebody has typed so far, the best match first; everything if they have typed nothing.
    public List<T> suggest(String words) {
        if (SpellingNormalizer.normalize(words).isEmpty()) {
            return entries.stream().map(IndexedName::thing).toList();
        }
        var typed = NameVariant.of(words, 0);
        return rank(entries, typed, 0, variant -> variant.looseRankOf(typed, MIN_LETTERS_TO_SUGGEST)).values().stream()
                .flatMap(List::stream).toList();
    }

    /// All that have what was typed as a name, in their order.
    private List<IndexedName<T>> spelledAlike(NameVariant typed) {
        var alike = new BitSet();
        Stream.of(typed.text(), typed.folded()).map(bySpelling::get).filter(Objects::nonNull).forEach(alike::or);
        return alike.stream().mapToObj(entries::get).toList();
    }

    /// @param minLetters of the names that are ranked
    private static <T extends Named> SortedMap<Integer, List<T>> rank(List<IndexedName<T>> entries, NameVariant typed,
            int minLetters, ToIntFunction<NameVariant> rankOf) {
        var ranked = new TreeMap<Integer, List<T>>();
        for (var entry : entries) {
            var rank = entry.rank(minLetters, rankOf);
            if (rank != NameVariant.NONE && !typed.text().isEmpty()) {
                ranked.computeIfAbsent(rank, _ -> new ArrayList<>()).add(entry.thing());
            }
        }
        return ranked;
    }

    private Stream<T> mostSimilar(LetterSequence typed) {
        return entries.stream()
                .map(entry -> Map.entry(entry.thing(),
                        entry.mistakesTo(typed, Math.min(MAX_MISTAKES, typed.length() < 5 ? 0 : typed.length() / 3))))
                .filter(scored -> scored.getValue() != NameVariant.NONE)
                .sorted(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }
}
