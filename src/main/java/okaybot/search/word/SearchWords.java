package okaybot.search.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Lore;
import okaybot.lore.LoreCache;
import okaybot.lore.Named;
import okaybot.lore.Relation;
import okaybot.lore.Vocabulary;

/// The words by which an index finds things apart from their names.
///
/// @param byId what the thing with an id is called
/// @param relatives what characters are to others
/// @param ignored words that do not change what is asked for
/// @param endings what may be attached to the end of a word
/// @param known words that are spelt as they are
public record SearchWords(Map<String, List<String>> byId, List<Relative> relatives, List<String> ignored,
        List<String> endings, Set<String> known) {
    private static final Pattern ARTICLE = Pattern.compile("(?<=\\S) the (?=\\S)");
    /// What [#known] has found. Every option of every command asks for the words of the same few lores. Dropped with the lore.
    private static final LoreCache<Set<String>> KNOWN = new LoreCache<>(SearchWords::findKnown);

    /// No words for anything.
    public static final SearchWords NONE = new SearchWords(Map.of(), List.of(), List.of(), List.of(), Set.of());

    /// What a character is to another one.
    ///
    /// @param id of the character who is called so
    /// @param of the other one's id
    public record Relative(String id, String of, List<String> words) {}

    /// The words of the content's vocabulary.
    ///
    /// @param argumentOf the id of what a topic's line names, such as `ending` for `plot ending`; empty for topics of others
    public static SearchWords of(Lore lore, Function<Vocabulary.Topic, Optional<String>> argumentOf) {
        var vocabulary = lore.vocabulary();
        var byId = new HashMap<String, List<String>>();
        vocabulary.called().forEach(called -> add(byId, called.id(), withoutArticles(called.words())));
        vocabulary.topics().stream().filter(topic -> topic.silent().isEmpty())
                .forEach(topic -> argumentOf.apply(topic).ifPresent(id -> {
                    add(byId, id, topic.words());
                    add(byId, id, topic.arguments());
                }));
        initials(lore).forEach((id, letters) -> add(byId, id, List.of(letters)));
        return new SearchWords(byId, relatives(lore), vocabulary.ignored(), vocabulary.endings(), known(lore));
    }

    /// A relation that is a spoiler must not help to find anybody. The vocabulary names relations in English.
    public static List<Relative> relatives(Lore lore) {
        return lore.inEnglish().relations().stream().filter(relation -> relation.after().isEmpty())
                .flatMap(relation -> lore.vocabulary().kinship().stream()
                        .flatMap(kinship -> relatives(relation, kinship)))
                .toList();
    }

    /// The words of the statements and relations, and of the questions that they answer, in English and in the reader's language.
    /// Korean is split into syllables, which are no words: a misspelt name may consist of syllables that stand elsewhere.
    public static Set<String> known(Lore lore) {
        return KNOWN.get(lore);
    }

    private static Set<String> findKnown(Lore lore) {
        return Stream.of(lore, lore.inEnglish()).distinct().flatMap(SearchWords::texts)
                .flatMap(text -> SpellingNormalizer.words(text).stream())
                .filter(word -> !SpellingNormalizer.isKorean(word.charAt(0))).collect(Collectors.toUnmodifiableSet());
    }

    /// The statements, relations and questions of a lore.
    public static Stream<String> texts(Lore lore) {
        var statements = lore.claims().flatMap(claim -> Stream.concat(Stream.of(claim.text()), claim.asked().stream()));
        var relations = lore.relations().stream()
                .flatMap(relation -> Stream.concat(Stream.of(relation.link()), relation.back().stream()));
        return Stream.concat(statements, relations);
    }

    /// With words of plain English, which are neither names nor misspelt.
    public SearchWords with(Set<String> plain) {
        return new SearchWords(byId, relatives, Stream.concat(ignored.stream(), plain.stream()).toList(), endings,
                Stream.concat(known.stream(), plain.stream()).collect(Collectors.toUnmodifiableSet()));
    }

    /// With what people say who leave the articles out: `head of hospital`.
    private static List<String> withoutArticles(List<String> words) {
        return words.stream().flatMap(phrase -> Stream.of(phrase, ARTICLE.matcher(phrase).replaceAll(" "))).distinct()
                .toList();
    }

    /// The initials by the ids of those who have them alone.
    private static Map<String, String> initials(Lore lore) {
        var people = Stream.<Named>concat(lore.roles().stream(), lore.people().stream())
                .filter(one -> KoreanName.initials(one).isPresent())
                .collect(Collectors.groupingBy(one -> KoreanName.initials(one).orElseThrow()));
        return people.entrySet().stream().filter(entry -> entry.getValue().size() == 1)
                .collect(Collectors.toMap(entry -> entry.getValue().getFirst().id(), Map.Entry::getKey));
    }

    private static void add(Map<String, List<String>> byId, String id, List<String> words) {
        byId.computeIfAbsent(id, _ -> new ArrayList<>()).addAll(words);
    }

    private static Stream<Relative> relatives(Relation relation, Vocabulary.Kinship kinship) {
        var relatives = new ArrayList<Relative>();
        if (kinship.links().contains(relation.link())) {
            relatives.add(new Relative(relation.from(), relation.to(), kinship.words()));
        }
        if (relation.back().filter(kinship.links()::contains).isPresent()) {
            relatives.add(new Relative(relation.to(), relation.from(), kinship.words()));
        }
        return relatives.stream();
    }

    /// The words for whoever or whatever has an id.
    public List<String> of(String id) {
        return byId.getOrDefault(id, List.of());
    }
}
