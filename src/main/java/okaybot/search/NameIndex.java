package okaybot.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import okaybot.lore.Named;

/// An index of things by every spelling of their names: as written, without the family name, by a part, in another
/// romanisation, or misspelt by a letter or two. Safe for use by several threads.
public final class NameIndex<T extends Named> {
    private static final int MOST_NEAR = 3;
    /// Fewer letters from the middle of a name stand in too many names to mean one of them.
    private static final int SHORTEST_TO_FIND = 3;
    private static final int SHORTEST_TO_SUGGEST = 1;

    private final List<IndexedName<T>> entries;

    public NameIndex(Collection<? extends T> things) {
        entries = things.stream().map(IndexedName::<T>of).toList();
    }

    /// What the words stand for.
    public LookupResult<T> find(String words) {
        for (var entry : entries) {
            if (entry.thing.id().equals(words)) {
                return new LookupResult.Found<>(entry.thing);
            }
        }
        var ranked = ranked(words, SHORTEST_TO_FIND);
        if (ranked.isEmpty()) {
            return new LookupResult.NotFound<>(near(words));
        }
        var things = ranked.firstEntry().getValue();
        return things.size() == 1 ? new LookupResult.Found<>(things.getFirst()) : new LookupResult.Ambiguous<>(things);
    }

    /// Everything that the words may be the beginning or a part of, the likeliest first; all there is for no words.
    public List<T> suggest(String words) {
        if (SpellingNormalizer.normalize(words).isEmpty()) {
            return entries.stream().map(IndexedName::thing).toList();
        }
        return ranked(words, SHORTEST_TO_SUGGEST).values().stream().flatMap(List::stream).toList();
    }

    /// The other spellings of a name that add to the shown one, for a reader who wonders: not those that differ in
    /// capitals and hyphens alone, or leave out the family name.
    public static List<String> alternativeSpellings(Named named) {
        var seen = new ArrayList<>(List.of(SpellingNormalizer.normalize(named.name())));
        return named.also().stream().filter(other -> {
            var key = SpellingNormalizer.normalize(other);
            return seen.stream().noneMatch(longer -> longer.endsWith(key)) && seen.add(key);
        }).toList();
    }

    private SortedMap<Integer, List<T>> ranked(String words, int shortest) {
        var key = NameVariant.of(words, 0);
        var ranked = new TreeMap<Integer, List<T>>();
        for (var entry : entries) {
            var rank = entry.keys.stream().mapToInt(own -> own.rankOf(key, shortest)).min().orElse(NameVariant.NONE);
            if (rank != NameVariant.NONE && !key.text().isEmpty()) {
                ranked.computeIfAbsent(rank, _ -> new ArrayList<>()).add(entry.thing);
            }
        }
        return ranked;
    }

    private List<T> near(String words) {
        var key = NameVariant.of(words, 0).letters();
        return entries.stream()
                .map(entry -> Map.entry(entry.thing, entry.mistakesTo(key)))
                .filter(scored -> scored.getValue() <= key.length() / 3)
                .sorted(Comparator.comparingInt(Map.Entry::getValue))
                .limit(MOST_NEAR)
                .map(Map.Entry::getKey)
                .toList();
    }

    private record IndexedName<T extends Named>(T thing, List<NameVariant> keys) {
        static <T extends Named> IndexedName<T> of(T thing) {
            return new IndexedName<>(thing,
                    thing.spellings().stream().flatMap(name -> NameVariant.variantsOf(name).stream()).toList());
        }

        int mistakesTo(LetterSequence asked) {
            return keys.stream().mapToInt(key -> key.letters().mistakesTo(asked)).min().orElse(NameVariant.NONE);
        }
    }
}
