package okaybot.search.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Honour;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.lore.QuestionIntent;
import okaybot.lore.Relation;
import okaybot.lore.RelationKind;
import okaybot.lore.Role;
import okaybot.lore.Source;
import okaybot.lore.Vocabulary;
import okaybot.search.name.NameIndex;
import okaybot.search.term.QuestionTerms;
import okaybot.search.word.SearchWords;

/// Finds out whom a question names, or means by what they are called. Thread-safe.
final class MentionReader {
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s\\b");
    private static final Pattern RELATIVE = Pattern.compile("['’]s\\b|\\p{IsHangul}");
    private static final Pattern OF = Pattern.compile("\\b(?:of|de|del)\\b");
    private static final Pattern ENDING_WITH_S = Pattern.compile("[\\p{L}-]*[^\\Ws]s\\b");
    private static final Pattern ACTING = Pattern.compile("^(?:do|does|did|has|can|could|will|would|is|was) the ",
            Pattern.CASE_INSENSITIVE);
    /// `are Joo-ri and Moon-young friends`, which asks for no friend of theirs
    private static final Pattern OF_BOTH = Pattern.compile(
            "^(?:are|were) .+ and |^¿?(?:son|eran) .+ y |. y .+ (?:son|eran) ",
            Pattern.CASE_INSENSITIVE);
    /// 상태가 동생이야, which asks what he is, and not 동생이 있어, whom he has
    private static final Pattern KOREAN_SUBJECT = Pattern.compile("^[가-힣]+[가은는도] (?!.*[있없계])");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final NameIndex<Named> names;
    /// Without what people are called apart from their names.
    private final NameIndex<Named> properNames;
    /// The ids of the people after whom sources are called, by the ids of the sources.
    private final Map<String, String> authors;
    /// The ids of those whom a fact of the show names.
    private final Set<String> makers;
    /// The ids of those in the same family.
    private final Map<String, Set<String>> relatives;
    /// The ids of those who love each other.
    private final Map<String, Set<String>> lovers;
    private final Set<String> functionWords;
    private final Set<String> pronouns;
    private final List<Vocabulary.PronounGroup> pronounGroups;

    /// @param words what is no name, or only a part of one
    /// @param plain words that are no names, although they may be a part of one: `young`
    MentionReader(Lore lore, SearchWords words, Set<String> plain) {
        var vocabulary = lore.vocabulary();
        var people = Stream.<Named>concat(lore.roles().stream(), lore.people().stream()).toList();
        var named = Stream.<Named>concat(people.stream(), lore.sources().stream()).toList();
        authors = authors(lore.sources(), people);
        names = new NameIndex<>(named, words.with(awards(lore)));
        properNames = new NameIndex<>(named,
                new SearchWords(Map.of(), List.of(), noNames(vocabulary), words.endings(), words.known()).with(plain));
        makers = lore.show().facts().stream().flatMap(fact -> fact.claims().stream())
                .flatMap(claim -> properNames.mentions(claim.text()).things().stream()).map(Named::id)
                .collect(Collectors.toSet());
        relatives = related(lore, RelationKind.FAMILY);
        lovers = related(lore, RelationKind.LOVE);
        functionWords = Stream.concat(vocabulary.ignored().stream(), vocabulary.yesNo().stream())
                .collect(Collectors.toSet());
        pronouns = Set.copyOf(vocabulary.pronouns());
        pronounGroups = vocabulary.pronounGroups();
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

    private static Map<String, Set<String>> related(Lore lore, RelationKind kind) {
        return lore.relations().stream().filter(relation -> relation.isOf(kind))
                .flatMap(Relation::bothSides)
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
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

    /// Those whom a text means: the ones whom it names, or others by what they are called.
    ///
    /// @param isCasting whether it asks who plays somebody
    NameIndex.Mentions<Named> meant(String text, NameIndex.Mentions<Named> proper, boolean isCasting,
            boolean mayBeYesNo) {
        var meant = names.mentions(text);
        return isCasting
                ? mayBeYesNo ? besideName(proper, meant) : meant
                : mayBeYesNo && isWhetherKorean(text, proper) ? proper : named(text, proper, meant);
    }

    /// Whether a Korean question may be if those whom it names are something, and not about somebody of theirs.
    private static boolean isWhetherKorean(String text, NameIndex.Mentions<Named> proper) {
        return switch (proper.things().size()) {
            case 1 -> KOREAN_SUBJECT.matcher(text).find();
            case 2 -> QuestionTerms.isHangul(text);
            default -> false;
        };
    }

    /// The ids of those whom a question is about, in their order.
    List<String> ids(String text, NameIndex.Mentions<Named> proper, NameIndex.Mentions<Named> meant,
            Set<QuestionIntent> intents, boolean mayBeYesNo) {
        var ids = meant.things().stream().map(Named::id).collect(Collectors.toCollection(ArrayList::new));
        var properIds = proper.things().stream().map(Named::id).toList();
        if (mayBeYesNo && (intents.contains(QuestionIntent.PLAYED_BY) || hasPronoun(text))) {
            properIds.stream().limit(1).filter(id -> !ids.contains(id)).forEach(ids::addFirst);
        }
        if (proper.things().isEmpty()) {
            keepMeant(ids, text);
        }
        if (intents.stream().anyMatch(QuestionIntent::isMaker)) {
            ids.removeIf(id -> makers.contains(id) && !properIds.contains(id));
        }
        ids.removeIf(id -> authors.containsKey(id) && ids.contains(authors.get(id)));
        return ids;
    }

    /// Leaves out those for whom no word of the text can stand, if others remain: the `guy` playing the lead is no woman.
    private void keepMeant(List<String> ids, String text) {
        var words = Set.copyOf(SPACE.splitAsStream(text.toLowerCase(Locale.ROOT)).toList());
        pronounGroups.stream().filter(group -> group.words().stream().anyMatch(words::contains)
                && ids.stream().anyMatch(group.ids()::contains))
                .forEach(group -> ids.removeIf(id -> !group.ids().contains(id)
                        && pronounGroups.stream().anyMatch(other -> other.ids().contains(id))));
    }

    /// What somebody is called must not be taken for a name beside one: the question may be whether they are. A relation is: Gang-tae's
    /// mother.
    private NameIndex.Mentions<Named> named(String text, NameIndex.Mentions<Named> proper,
            NameIndex.Mentions<Named> meant) {
        var isSomebodyElse = meant.things().size() == 1 && !isRelativeOfTwo(proper, meant)
                && !proper.things().containsAll(meant.things())
                && isOfSomebody(text) && !(proper.things().size() == 2 && OF_BOTH.matcher(text).find());
        return proper.things().isEmpty() || isSomebodyElse ? meant : acting(text, proper).orElse(proper);
    }

    /// The character who is named, behind one who is only called something and of whom the question asks what they do: `does the
    /// nurse like Gang-tae`.
    private Optional<NameIndex.Mentions<Named>> acting(String text, NameIndex.Mentions<Named> proper) {
        return Optional.of(text).filter(asked -> ACTING.matcher(asked).find())
                .map(_ -> names.mentions(proper.others()))
                .filter(others -> others.things().size() == 1
                        && !proper.things().containsAll(others.things())
                        && Stream.concat(others.things().stream(), proper.things().stream())
                                .allMatch(Role.class::isInstance))
                .map(others -> new NameIndex.Mentions<>(
                        Stream.concat(others.things().stream(), proper.things().stream()).toList(), others.others()));
    }

    /// Whether two are named, and only a relative of one of them is meant: the question may be if they are relatives.
    private boolean isRelativeOfTwo(NameIndex.Mentions<Named> proper, NameIndex.Mentions<Named> meant) {
        var id = meant.things().getFirst().id();
        var ids = proper.things().stream().map(Named::id).collect(Collectors.toSet());
        return ids.size() == 2 && !Collections.disjoint(ids, relatives.getOrDefault(id, Set.of()))
                && Collections.disjoint(ids, lovers.getOrDefault(id, Set.of()));
    }

    /// Whom a question means besides the one whom it names: `did Kim Soo-hyun play the older brother`.
    private NameIndex.Mentions<Named> besideName(NameIndex.Mentions<Named> proper, NameIndex.Mentions<Named> meant) {
        var others = names.mentions(proper.others());
        return proper.things().size() != 1 || others.things().isEmpty() || !meant.things().equals(proper.things())
                ? meant
                : others;
    }

    /// Whether there is a possessive, with or without its apostrophe: `moon youngs mother`, `her mother`, and not `the boss of the ward`.
    private boolean isOfSomebody(String text) {
        return RELATIVE.matcher(text).find()
                || OF.matcher(text).results()
                        .anyMatch(of -> !properNames.mentions(text.substring(of.end())).things().isEmpty())
                || ENDING_WITH_S.matcher(text.toLowerCase(Locale.ROOT)).results()
                        .map(MatchResult::group).anyMatch(word -> !functionWords.contains(word))
                || hasPronoun(text);
    }

    private boolean hasPronoun(String text) {
        return SPACE.splitAsStream(text.toLowerCase(Locale.ROOT)).anyMatch(pronouns::contains);
    }

    /// Whether the first of the names has an `'s`: `is Gang-tae's brother Sang-tae`.
    boolean isPossessiveFirst(String text) {
        var possessive = POSSESSIVE.matcher(text);
        return possessive.find() && properNames.mentions(text.substring(0, possessive.start())).things().size() == 1;
    }
}
