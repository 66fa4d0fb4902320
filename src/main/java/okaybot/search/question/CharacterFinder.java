package okaybot.search.question;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import okaybot.lore.Lore;
import okaybot.lore.Role;

/// Finds the character whom a question describes without a name, by what the statements say of each: `the guy who draws`.
/// Thread-safe.
final class CharacterFinder {
    /// The share of the description's words that the statements must hold, by their weight.
    private static final double MIN_SHARE = 0.4;
    /// How much less they may hold of anybody else.
    private static final double MIN_LEAD = 0.2;

    private final Map<String, Set<String>> said = new HashMap<>();
    private final StatementIndex index;
    private final Thesaurus thesaurus;

    CharacterFinder(StatementIndex index, Thesaurus thesaurus, Lore lore) {
        this.index = index;
        this.thesaurus = thesaurus;
        var ids = lore.roles().stream().filter(role -> role.playedBy().isPresent()).map(Role::id)
                .collect(Collectors.toSet());
        for (var found : index.statements()) {
            if (found.statement().isOpen() && ids.contains(found.statement().subject())) {
                var terms = said.computeIfAbsent(found.statement().subject(), _ -> new HashSet<>());
                terms.addAll(found.terms());
                found.questions().forEach(question -> terms.addAll(question.terms()));
            }
        }
    }

    private record Described(String id, double share) {}

    /// The only character whom a question describes, unless the content says what answers it.
    Optional<String> find(Question question) {
        if (index.statements().stream().anyMatch(found -> found.answers(question))) {
            return Optional.empty();
        }
        var words = question.words();
        if (!words.stream().allMatch(word -> index.frequencies().knows(word) || thesaurus.knows(word))) {
            return Optional.empty();
        }
        var found = said.entrySet().stream()
                .map(character -> new Described(character.getKey(), share(words, character.getValue())))
                .sorted(Comparator.comparingDouble(Described::share).reversed()).toList();
        return found.size() < 2 || found.getFirst().share < MIN_SHARE
                || found.getFirst().share - found.get(1).share < MIN_LEAD
                        ? Optional.empty()
                        : Optional.of(found.getFirst().id);
    }

    private double share(Set<String> words, Set<String> of) {
        return index.frequencies().share(words, word -> thesaurus.similar(word).anyMatch(of::contains));
    }
}
