package okaybot.search.name;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import okaybot.search.spelling.LetterSequence;
import okaybot.search.spelling.NameVariant;
import okaybot.search.spelling.SimilarSpellings;
import okaybot.search.word.SpellingNormalizer;

/// All spellings of names, apart from single parts of them, with the ids of what they name.
final class NameSpellings {
    private static final int MIN_LETTERS_TO_MISSPELL = 7;
    private static final int MIN_LETTERS_TO_MISSPELL_TWICE = 10;

    private final Map<String, Spelling> spellings = new HashMap<>();
    private final SimilarSpellings<String> similar = new SimilarSpellings<>();
    /// The ids by what all romanisations of a name have in common.
    private final Map<String, Set<String>> romanisations = new HashMap<>();

    /// @param isWhole whether it is a whole name, not one without the family name
    record Spelling(Set<String> ids, boolean isWhole) {}

    void add(String name, String id) {
        NameVariant.variantsOf(name).stream().filter(variant -> variant.rank() < NameVariant.PART).forEach(variant -> {
            var ids = spellings.computeIfAbsent(variant.text(),
                    _ -> new Spelling(new LinkedHashSet<>(), variant.isWhole())).ids();
            ids.add(id);
            similar.put(variant.letters(), ids);
            romanisations.computeIfAbsent(variant.folded(), _ -> new LinkedHashSet<>()).add(id);
        });
    }

    /// All spellings, normalized.
    Stream<String> texts() {
        return spellings.keySet().stream();
    }

    /// The spelling that is the first of some texts, if there is one, or else the second, and so on.
    Optional<Spelling> first(List<String> texts) {
        return texts.stream().flatMap(text -> Optional.ofNullable(spellings.get(text)).stream()).findFirst();
    }

    /// The ids of those whose names have a typing mistake in this spelling, two if it is long, or another romanisation; none for
    /// short ones.
    Set<String> similar(String letters) {
        if (letters.length() < MIN_LETTERS_TO_MISSPELL) {
            return Set.of();
        }
        var romanised = romanisations.get(SpellingNormalizer.foldRomanization(letters));
        return romanised != null ? romanised : misspelt(LetterSequence.of(letters));
    }

    private Set<String> misspelt(LetterSequence typed) {
        return similar.find(typed, typed.length() < MIN_LETTERS_TO_MISSPELL_TWICE ? 1 : 2,
                name -> name.length() >= MIN_LETTERS_TO_MISSPELL);
    }
}
