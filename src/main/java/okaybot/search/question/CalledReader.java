package okaybot.search.question;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.lore.Relation;
import okaybot.lore.RelationKind;
import okaybot.lore.Role;
import okaybot.search.name.NameIndex;
import okaybot.search.term.QuestionTerms;

/// Finds out whom a question means by what they are called beside a name: `Gang-tae's mother` is somebody else, but `is Gang-tae a nurse`
/// asks of him alone. Thread-safe.
///
/// @param names with what people are called
/// @param properNames without it
/// @param relatives the ids of those in the same family
/// @param lovers the ids of those who love each other
/// @param functionWords what ends with an `s` and is no possessive
record CalledReader(NameIndex<Named> names, NameIndex<Named> properNames, PronounReader pronouns,
        Map<String, Set<String>> relatives, Map<String, Set<String>> lovers, Set<String> functionWords) {
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

    static CalledReader of(Lore lore, NameIndex<Named> names, NameIndex<Named> properNames, PronounReader pronouns) {
        var vocabulary = lore.vocabulary();
        return new CalledReader(names, properNames, pronouns, related(lore, RelationKind.FAMILY),
                related(lore, RelationKind.LOVE),
                Stream.concat(vocabulary.ignored().stream(), vocabulary.yesNo().stream())
                        .collect(Collectors.toSet()));
    }

    private static Map<String, Set<String>> related(Lore lore, RelationKind kind) {
        return lore.relations().stream().filter(relation -> relation.isOf(kind))
                .flatMap(Relation::bothSides)
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
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
                || pronouns.hasAny(text);
    }
}
