package okaybot.search.name;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okaybot.lore.Named;
import okaybot.lore.Person;
import okaybot.lore.Role;
import okaybot.search.spelling.NameVariant;
import okaybot.search.word.SearchWords;

/// Finds things by several words: a name among words to be ignored, or a relation, such as `the brother of Gang-tae`.
final class DescriptionIndex<T extends Named> {
    private final PhraseFinder<Meaning<T>> phrases;
    private final List<SearchWords.Relative> relatives;
    private final Map<String, T> byId = new HashMap<>();

    private sealed interface Meaning<T> {
        record Thing<T>(T thing) implements Meaning<T> {}

        /// @param words of the relation, such as `mother` and its synonyms
        record Relative<T>(List<String> words) implements Meaning<T> {}
    }

    /// @param things that the text as a whole may mean
    /// @param each the things that its names may mean, one after another, if it holds no relation
    /// @param complete whether every word was understood
    /// @param misspelt whether one was understood in spite of a typing mistake
    /// @param named what the text may mean apart from relations
    /// @param others the words that mean nothing here
    record Result<T>(Set<T> things, List<Set<T>> each, boolean complete, boolean misspelt, Set<T> named,
            String others) {}

    DescriptionIndex(SearchWords words) {
        phrases = new PhraseFinder<>(words.ignored(), words.endings());
        phrases.addKnown(words.known());
        relatives = words.relatives();
        relatives.forEach(relative -> relative.words()
                .forEach(word -> phrases.add(word, new Meaning.Relative<>(relative.words()))));
    }

    void add(T thing, List<NameVariant> variants) {
        byId.put(thing.id(), thing);
        var hasParts = thing instanceof Role || thing instanceof Person;
        variants.stream().filter(variant -> variant.rank() < NameVariant.PART || (hasParts && variant.isLongPart()))
                .forEach(variant -> phrases.add(variant.text(), variant.rank(), new Meaning.Thing<>(thing)));
    }

    Result<T> find(String text) {
        var found = phrases.find(text);
        var things = new LinkedHashMap<String, Set<T>>();
        var relations = new LinkedHashSet<List<String>>();
        for (var phrase : found.phrases()) {
            for (var meaning : phrase.meanings()) {
                switch (meaning) {
                    case Meaning.Thing<T>(var thing) ->
                        things.computeIfAbsent(phrase.text(), _ -> new LinkedHashSet<>()).add(thing);
                    case Meaning.Relative<T>(var words) -> relations.add(words);
                }
            }
        }
        var common = common(things.values());
        return relations.isEmpty()
                ? new Result<>(common, List.copyOf(things.values()), !found.unknown(), found.misspelt(),
                        common, found.others())
                : new Result<>(related(relations, common), List.of(), !found.unknown(), found.misspelt(), common,
                        found.others());
    }

    /// What all phrases can mean; if there is nothing, what any of them can mean.
    private Set<T> common(Collection<Set<T>> phrases) {
        var all = new LinkedHashSet<T>();
        phrases.forEach(all::addAll);
        var common = new LinkedHashSet<>(all);
        phrases.forEach(common::retainAll);
        return common.isEmpty() ? all : common;
    }

    /// Those who have the relations to the others. Of two relations, one may be to those who have the other: the brothers' mother.
    private Set<T> related(Set<List<String>> relations, Set<T> others) {
        var composed = new LinkedHashSet<T>();
        if (relations.size() == 2) {
            var both = List.copyOf(relations);
            composed.addAll(relatedToAll(both.get(1), directlyRelated(Set.of(both.get(0)), others)));
            composed.addAll(relatedToAll(both.get(0), directlyRelated(Set.of(both.get(1)), others)));
        }
        return composed.isEmpty() ? directlyRelated(relations, others) : composed;
    }

    private Set<T> relatedToAll(List<String> relation, Set<T> others) {
        return others.isEmpty() ? Set.of() : directlyRelated(Set.of(relation), others);
    }

    /// Those who have the relations to any of the others, or, if nobody is named, to anybody.
    private Set<T> directlyRelated(Set<List<String>> relations, Set<T> others) {
        var found = new LinkedHashSet<T>();
        for (var relative : relatives) {
            var who = byId.get(relative.id());
            var isOther = others.isEmpty() || others.stream().anyMatch(other -> other.id().equals(relative.of()));
            if (who != null && isOther && relations.contains(relative.words())) {
                found.add(who);
            }
        }
        return found;
    }
}
