package okaybot.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import okaybot.lore.Named;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/// An index of things by every spelling of their names: as written, without the family name, by a part, in another
/// romanisation, or misspelt by a letter or two. Safe for use by several threads.
public final class Names<T extends Named> {
    private static final int NONE = Integer.MAX_VALUE;
    private static final int MOST_NEAR = 3;
    private static final DamerauLevenshteinDistance DISTANCE = new DamerauLevenshteinDistance();

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
        var ranked = ranked(words);
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
        return ranked(words).values().stream().flatMap(List::stream).toList();
    }

    /// The other spellings of a name whose letters differ from the shown one's, for a reader who wonders.
    public static List<String> othersOf(Named named) {
        var seen = new HashSet<>(List.of(Spelling.key(named.name())));
        return named.also().stream().filter(other -> seen.add(Spelling.key(other))).toList();
    }

    private SortedMap<Integer, List<T>> ranked(String words) {
        var key = Key.of(words, 0);
        var ranked = new TreeMap<Integer, List<T>>();
        for (var entry : entries) {
            var rank = entry.keys.stream().mapToInt(own -> own.rankOf(key)).min().orElse(NONE);
            if (rank != NONE && !key.text.isEmpty()) {
                ranked.computeIfAbsent(rank, _ -> new ArrayList<>()).add(entry.thing);
            }
        }
        return ranked;
    }

    private List<T> near(String words) {
        var key = Spelling.folded(Spelling.key(words));
        return entries.stream()
                .map(entry -> Map.entry(entry.thing, entry.distance(key)))
                .filter(scored -> scored.getValue() * 2 <= key.length())
                .sorted(Comparator.comparingInt(Map.Entry::getValue))
                .limit(MOST_NEAR)
                .map(Map.Entry::getKey)
                .toList();
    }

    private record Entry<T extends Named>(T thing, List<Key> keys) {
        static <T extends Named> Entry<T> of(T thing) {
            return new Entry<>(thing, thing.spellings().stream().flatMap(name -> Key.all(name).stream()).toList());
        }

        int distance(String folded) {
            return keys.stream().mapToInt(key -> DISTANCE.apply(key.folded, folded)).min().orElse(NONE);
        }
    }

    /// A way to write a name. The rank tells how much of the name it is; lower is surer.
    private record Key(String text, String folded, int rank) {
        private static final int WHOLE = 0;
        private static final int WITHOUT_FAMILY_NAME = 1;
        private static final int PART = 2;
        private static final int SHORTEST_MIDDLE = 3;

        static Key of(String name, int rank) {
            var text = Spelling.key(name);
            return new Key(text, Spelling.folded(text), rank);
        }

        static List<Key> all(String name) {
            var words = Spelling.words(name);
            var keys = new ArrayList<Key>();
            for (var from = 0; from < words.size(); from++) {
                for (var to = from + 1; to <= words.size(); to++) {
                    var whole = to - from == words.size();
                    var given = from == 1 && to == words.size();
                    keys.add(of(String.join("", words.subList(from, to)),
                            whole ? WHOLE : given ? WITHOUT_FAMILY_NAME : PART));
                }
            }
            if (words.size() > 1) {
                keys.add(of(String.join("", words.subList(1, words.size())) + words.getFirst(), WHOLE));
            }
            return keys;
        }

        int rankOf(Key asked) {
            if (text.equals(asked.text)) {
                return rank;
            }
            if (rank == PART) {
                return NONE;
            }
            if (folded.equals(asked.folded)) {
                return 3 + rank;
            }
            if (asked.text.length() >= SHORTEST_MIDDLE && text.contains(asked.text)) {
                return 5;
            }
            var distance = Math.abs(text.length() - asked.text.length()) > 2 ? NONE : DISTANCE.apply(text, asked.text);
            return distance <= mistakes(asked.text.length()) ? 5 + distance : NONE;
        }

        /// How many letters may be wrong: a short name with two wrong letters is another name.
        private static int mistakes(int length) {
            return length < 4 ? 0 : length < 6 ? 1 : 2;
        }
    }
}
