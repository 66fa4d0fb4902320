package okaybot.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import okaybot.lore.Named;

/// Finds things by name, however it is spelt: as written, without the family name, by a part of it, in another romanisation,
/// or with a typing mistake or two. Thread-safe.
public final class NameIndex<T extends Named> {
    private static final int MAX_SUGGESTIONS = 3;
    /// Fewer letters from the middle of a name occur in too many names to identify one.
    private static final int MIN_LETTERS_TO_FIND = 3;
    private static final int MIN_LETTERS_TO_SUGGEST = 1;

    private final List<IndexedName<T>> entries;

    public NameIndex(Collection<? extends T> things) {
        entries = things.stream().map(IndexedName::<T>of).toList();
    }

    /// Looks up what somebody typed.
    public LookupResult<T> find(String words) {
        for (var entry : entries) {
            if (entry.thing.id().equals(words)) {
                return new LookupResult.Found<>(entry.thing);
            }
        }
        var ranked = rank(words, MIN_LETTERS_TO_FIND);
        if (ranked.isEmpty()) {
            return new LookupResult.NotFound<>(mostSimilar(words));
        }
        var things = ranked.firstEntry().getValue();
        return things.size() == 1 ? new LookupResult.Found<>(things.getFirst()) : new LookupResult.Ambiguous<>(things);
    }

    /// Completions of what somebody has typed so far, the best match first; everything if they have typed nothing.
    public List<T> suggest(String words) {
        if (SpellingNormalizer.normalize(words).isEmpty()) {
            return entries.stream().map(IndexedName::thing).toList();
        }
        return rank(words, MIN_LETTERS_TO_SUGGEST).values().stream().flatMap(List::stream).toList();
    }

    /// The other spellings that are worth showing beside the main one. Left out are those that differ only in capitals or
    /// hyphens, or lack the family name.
    public static List<String> alternativeSpellings(Named named) {
        var seen = new ArrayList<>(List.of(SpellingNormalizer.normalize(named.name())));
        return named.otherSpellings().stream().filter(other -> {
            var key = SpellingNormalizer.normalize(other);
            return seen.stream().noneMatch(longer -> longer.endsWith(key)) && seen.add(key);
        }).toList();
    }

    private SortedMap<Integer, List<T>> rank(String words, int minLetters) {
        var typed = NameVariant.of(words, 0);
        var ranked = new TreeMap<Integer, List<T>>();
        for (var entry : entries) {
            var rank = entry.variants.stream().mapToInt(variant -> variant.rankOf(typed, minLetters)).min()
                    .orElse(NameVariant.NONE);
            if (rank != NameVariant.NONE && !typed.text().isEmpty()) {
                ranked.computeIfAbsent(rank, _ -> new ArrayList<>()).add(entry.thing);
            }
        }
        return ranked;
    }

    private List<T> mostSimilar(String words) {
        var typed = NameVariant.of(words, 0).letters();
        return entries.stream()
                .map(entry -> Map.entry(entry.thing, entry.mistakesTo(typed)))
                .filter(scored -> scored.getValue() <= typed.length() / 3)
                .sorted(Comparator.comparingInt(Map.Entry::getValue))
                .limit(MAX_SUGGESTIONS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private record IndexedName<T extends Named>(T thing, List<NameVariant> variants) {
        static <T extends Named> IndexedName<T> of(T thing) {
            return new IndexedName<>(thing,
                    thing.spellings().stream().flatMap(name -> NameVariant.variantsOf(name).stream()).toList());
        }

        int mistakesTo(LetterSequence typed) {
            return variants.stream().mapToInt(variant -> variant.letters().mistakesTo(typed)).min()
                    .orElse(NameVariant.NONE);
        }
    }
}
