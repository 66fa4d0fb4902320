package okaybot.search.spelling;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Finds the spellings that have the fewest typing mistakes between them and a text. The first letter must be right, since many
/// words differ only in that: brother, other, mother.
///
/// @param <M> what a spelling means
public final class SimilarSpellings<M> {
    private final Map<String, Map<LetterSequence, Set<M>>> byFirstLetter = new HashMap<>();

    /// Adds a spelling, or replaces its meanings.
    ///
    /// @param spelling not empty
    public void put(LetterSequence spelling, Set<M> meanings) {
        byFirstLetter.computeIfAbsent(spelling.at(0), _ -> new LinkedHashMap<>()).put(spelling, meanings);
    }

    /// What the most similar spellings mean; nothing if all have more mistakes than allowed.
    ///
    /// @param mayBeMeant which spellings are compared
    public Set<M> find(LetterSequence typed, int mistakesAllowed, Predicate<LetterSequence> mayBeMeant) {
        var found = new TreeMap<Integer, Set<M>>();
        byFirstLetter.getOrDefault(typed.at(0), Map.of()).forEach((spelling, meanings) -> {
            var mistakes = mayBeMeant.test(spelling)
                    ? spelling.mistakesTo(typed, mistakesAllowed)
                    : NameVariant.NONE;
            if (mistakes != NameVariant.NONE) {
                found.computeIfAbsent(mistakes, _ -> new LinkedHashSet<>()).addAll(meanings);
            }
        });
        return found.isEmpty() ? Set.of() : found.firstEntry().getValue();
    }
}
