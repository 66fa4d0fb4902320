package okaybot.search.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Honour;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.lore.QuestionIntent;
import okaybot.lore.Source;
import okaybot.lore.Vocabulary;
import okaybot.search.name.NameIndex;
import okaybot.search.word.SearchWords;

/// Finds out whom a question names, or means by what they are called. Thread-safe.
final class MentionReader {
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s\\b");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /// Without what people are called apart from their names.
    private final NameIndex<Named> properNames;
    /// The ids of the people after whom sources are called, by the ids of the sources.
    private final Map<String, String> authors;
    /// The ids of those whom a fact of the show names.
    private final Set<String> makers;
    private final PronounReader pronouns;
    private final CalledReader called;

    /// @param words what is no name, or only a part of one
    /// @param plain words that are no names, although they may be a part of one: `young`
    MentionReader(Lore lore, SearchWords words, Set<String> plain) {
        var vocabulary = lore.vocabulary();
        var people = Stream.<Named>concat(lore.roles().stream(), lore.people().stream()).toList();
        var named = Stream.<Named>concat(people.stream(), lore.sources().stream()).toList();
        authors = authors(lore.sources(), people);
        var names = new NameIndex<>(named, words.with(awards(lore)));
        properNames = new NameIndex<>(named,
                new SearchWords(Map.of(), List.of(), noNames(vocabulary), words.endings(), words.known()).with(plain));
        makers = lore.show().facts().stream().flatMap(fact -> fact.claims().stream())
                .flatMap(claim -> properNames.mentions(claim.text()).things().stream()).map(Named::id)
                .collect(Collectors.toSet());
        pronouns = PronounReader.of(vocabulary);
        called = CalledReader.of(lore, names, properNames, pronouns);
    }

    /// What awards are called: no word of it means anybody, as `artist` may elsewhere.
    private static Set<String> awards(Lore lore) {
        var names = lore.honours().stream().map(Honour::from)
                .filter(from -> lore.people().stream().noneMatch(person -> from.contains(person.name())))
                .map(from -> NUMBER.matcher(from).replaceAll("").strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        var same = lore.vocabulary().synonyms().stream().map(Vocabulary.Synonyms::words)
                .filter(words -> words.stream().anyMatch(names::contains)).flatMap(List::stream);
        return Stream.concat(names.stream(), same).filter(name -> name.contains(" ")).collect(Collectors.toSet());
    }

    private static Map<String, String> authors(List<Source> sources, List<Named> people) {
        return sources.stream().flatMap(source -> people.stream()
                .filter(source::sharesSpelling).limit(1)
                .map(person -> Map.entry(source.id(), person.id())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Words that may be parts of names, but mean something else on their own: the brothers, not the brothers' mother.
    private static List<String> noNames(Vocabulary vocabulary) {
        return Stream.of(vocabulary.ignored().stream(),
                vocabulary.kinship().stream().flatMap(kinship -> kinship.words().stream()),
                vocabulary.called().stream().flatMap(called -> called.words().stream()),
                vocabulary.asking().stream().flatMap(asking -> asking.words().stream())).flatMap(words -> words)
                .toList();
    }

    /// Those whom a text names.
    NameIndex.Mentions<Named> proper(String text) {
        return properNames.mentions(text);
    }

    /// See [CalledReader#meant].
    NameIndex.Mentions<Named> meant(String text, NameIndex.Mentions<Named> proper, boolean isCasting,
            boolean mayBeYesNo) {
        return called.meant(text, proper, isCasting, mayBeYesNo);
    }

    /// The ids of those whom a question is about, in their order.
    List<String> ids(String text, NameIndex.Mentions<Named> proper, NameIndex.Mentions<Named> meant,
            Set<QuestionIntent> intents, boolean mayBeYesNo) {
        var ids = meant.things().stream().map(Named::id).collect(Collectors.toCollection(ArrayList::new));
        var properIds = proper.things().stream().map(Named::id).toList();
        if (mayBeYesNo && (intents.contains(QuestionIntent.PLAYED_BY) || pronouns.hasAny(text))) {
            properIds.stream().limit(1).filter(id -> !ids.contains(id)).forEach(ids::addFirst);
        }
        if (proper.things().isEmpty()) {
            pronouns.keepMeant(ids, text);
        }
        if (intents.stream().anyMatch(QuestionIntent::isMaker)) {
            ids.removeIf(id -> makers.contains(id) && !properIds.contains(id));
        }
        ids.removeIf(id -> authors.containsKey(id) && ids.contains(authors.get(id)));
        return ids;
    }

    /// Whether the first of the names has an `'s`: `is Gang-tae's brother Sang-tae`.
    boolean isPossessiveFirst(String text) {
        var possessive = POSSESSIVE.matcher(text);
        return possessive.find() && properNames.mentions(text.substring(0, possessive.start())).things().size() == 1;
    }
}
