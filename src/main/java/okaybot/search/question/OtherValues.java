package okaybot.search.question;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Claim;
import okaybot.lore.Lore;
import okaybot.search.name.PhraseFinder;

/// Finds what a question names for a fact of the show, or for what others think of it, that the content does not say. Thread-safe.
final class OtherValues {
    private final PhraseFinder<String> labels = PhraseFinder.exact();

    /// What a text names.
    ///
    /// @param labels of the facts, in the order of the content
    /// @param others the text without it, normalized
    record Found(Set<String> labels, String others) {}

    OtherValues(Lore lore) {
        for (var group : lore.vocabulary().values()) {
            var said = claims(lore, group.labels()).map(claim -> claim.text().toLowerCase(Locale.ROOT)).toList();
            group.words().stream()
                    .filter(word -> said.stream().noneMatch(text -> text.contains(word.toLowerCase(Locale.ROOT))))
                    .forEach(word -> group.labels().forEach(label -> labels.add(word, label)));
        }
    }

    private static Stream<Claim> claims(Lore lore, List<String> labels) {
        return Stream.concat(
                lore.show().facts().stream().filter(fact -> labels.contains(fact.label()))
                        .flatMap(fact -> fact.claims().stream()),
                lore.honours().stream().filter(honour -> labels.contains(honour.from()))
                        .flatMap(honour -> honour.claims().stream()));
    }

    Found find(String text) {
        var found = labels.find(text);
        return new Found(found.phrases().stream().flatMap(phrase -> phrase.meanings().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new)), found.others());
    }
}
