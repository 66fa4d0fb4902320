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
public final class Names<T extends Named> {
    private static final int MOST_NEAR = 3;
    /// Fewer letters from the middle of a name stand in too many names to mean one of them.
    private static final int SHORTEST_TO_FIND = 3;
    private static final int SHORTEST_TO_SUGGEST = 1;

    private final List<Entry<T>> entries;

    public Names(Collection<? extends T> things) {
        entries = things.stream().map(Entry::<T>of).toList();
    }

    /// What the words stand for.
    public Lookup<T> find(String words) {
        for (var entry : entries) {
            if (entry.thing.id().equals(words)) {
                return new Lookup.Found<>(entry.thing);
            }
        }
        var ranked = ranked(words, SHORTEST_TO_FIND);
        if (ranked.isEmpty()) {
            return new Lookup.Unknown<>(near(words));
        }
        var things = ranked.firstEntry().getValue();
        return things.size() == 1 ? new Lookup.Found<>(things.getFirst()) : new Lookup.Several<>(things);
    }

    /// Everything that the words may be the beginning or a part of, the likeliest first; all there is for no words.
    public List<T> suggest(String words) {
        if (Spelling.key(words).isEmpty()) {
            return entries.stream().map(Entry::thing).toList();
        }
        return ranked(words, SHORTEST_TO_SUGGEST).values().stream().flatMap(List::stream).toList();
    }

    /// The other spellings of a name that add to the shown one, for a reader who wonders: not those that differ in
    /// capitals and hyphens alone, or leave out the family name.
    public static List<String> othersOf(Named named) {
        var seen = new ArrayList<>(List.of(Spelling.key(named.name())));
        return named.also().stream().filter(other -> {
            var key = Spelling.key(other);
            return seen.stream().noneMatch(longer -> longer.endsWith(key)) && seen.add(key);
        }).toList();
    }

    private SortedMap<Integer, List<T>> ranked(String words, int shortest) {
        var key = Key.of(words, 0);
        var ranked = new TreeMap<Integer, List<T>>();
        for (var entry : entries) {
            var rank = entry.keys.stream().mapToInt(own -> own.rankOf(key, shortest)).min().orElse(Key.NONE);
            if (rank != Key.NONE && !key.text().isEmpty()) {
                ranked.computeIfAbsent(rank, _ -> new ArrayList<>()).add(entry.thing);
            }
        }
        return ranked;
    }

    private List<T> near(String words) {
        var key = Key.of(words, 0).letters();
        return entries.stream()
                .map(entry -> Map.entry(entry.thing, entry.mistakesTo(key)))
                .filter(scored -> scored.getValue() <= key.length() / 3)
                .sorted(Comparator.comparingInt(Map.Entry::getValue))
                .limit(MOST_NEAR)
                .map(Map.Entry::getKey)
                .toList();
    }

    private record Entry<T extends Named>(T thing, List<Key> keys) {
        static <T extends Named> Entry<T> of(T thing) {
            return new Entry<>(thing, thing.spellings().stream().flatMap(name -> Key.all(name).stream()).toList());
        }

        int mistakesTo(Letters asked) {
            return keys.stream().mapToInt(key -> key.letters().mistakesTo(asked)).min().orElse(Key.NONE);
        }
    }
}
