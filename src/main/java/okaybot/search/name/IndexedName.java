package okaybot.search.name;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import okaybot.lore.Named;
import okaybot.search.spelling.LetterSequence;
import okaybot.search.spelling.NameVariant;

/// A thing with all variants of its names.
///
/// @param variants of its names, and of the other words for it
record IndexedName<T extends Named>(T thing, List<NameVariant> variants) {
    static <T extends Named> IndexedName<T> of(T thing, List<String> words) {
        var names = Stream.concat(Stream.of(thing.id()), thing.spellings().stream())
                .flatMap(name -> NameVariant.variantsOf(name).stream());
        var others = words.stream().map(NameVariant::ofWords);
        return new IndexedName<>(thing, Stream.concat(names, others).toList());
    }

    /// The same with the longest variants first.
    public IndexedName<T> longestFirst() {
        return new IndexedName<>(thing, variants.stream()
                .sorted(Comparator.comparingInt((NameVariant variant) -> variant.letters().length()).reversed())
                .toList());
    }

    /// The best of the variants, which are the longest first.
    int rank(int minLetters, ToIntFunction<NameVariant> rankOf) {
        var best = NameVariant.NONE;
        for (var variant : variants) {
            if (variant.letters().length() < minLetters) {
                break;
            }
            best = Math.min(best, rankOf.applyAsInt(variant));
        }
        return best;
    }

    int mistakesTo(LetterSequence typed, int limit) {
        return variants.stream().mapToInt(variant -> variant.letters().mistakesTo(typed, limit)).min()
                .orElse(NameVariant.NONE);
    }
}
