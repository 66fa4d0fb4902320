package okaybot.answer.followup;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.lore.Role;
import okaybot.lore.Theme;
import okaybot.search.statement.Statement;
import okaybot.search.word.Clauses;
import okaybot.search.word.PatternIndex;
import okaybot.search.word.WordFile;

/// Questions that leave out whom they are about, since the last answer told of them: `and the performer's name`. They stand in
/// `shown-questions_en.txt`. Thread-safe.
final class ShownQuestions {
    private static final String ROLE = "{role}";
    private static final String OTHER = "{other}";
    private static final String SPEAKER = "{speaker}";
    private static final String CHARACTER = "{character}";
    private static final Pattern GROUP = Pattern.compile("\\{(topic|character)}");

    private final PatternIndex<WordFile.Rule> rules = new PatternIndex<>(
            WordFile.rules("shown-questions", Locale.ENGLISH), WordFile.Rule::question);

    /// The whole question; empty if a text is none of these, or the last answer told of nobody whom it may mean.
    ///
    /// @param named finds whom a text names
    /// @param people of the last answers, the likeliest first
    /// @param shown the statements of the last one
    Optional<String> complete(String text, Function<String, List<Named>> named, Supplier<List<Named>> people,
            List<Statement> shown, Lore lore) {
        return rules.mayBeIn(text)
                .flatMap(rule -> rule.question().match(text.strip())
                        .filter(found -> !rule.meaning().contains(CHARACTER)
                                || isCharacter(found.group("character"), named, shown))
                        .map(found -> meant(withGroup(rule.meaning(), found), people, shown, lore)).stream())
                .findFirst().flatMap(meant -> meant);
    }

    /// Whether a text means one character, and the last answer tells who plays another.
    private static boolean isCharacter(String text, Function<String, List<Named>> named, List<Statement> shown) {
        if (shown.isEmpty() || !shown.getFirst().kind().isCasting()) {
            return false;
        }
        var all = named.apply(text);
        return all.size() == 1 && all.getFirst() instanceof Role;
    }

    /// What is asked, with the name of the one whom it is about; empty if that is nobody.
    private static Optional<String> meant(String question, Supplier<List<Named>> people, List<Statement> shown,
            Lore lore) {
        if (question.contains(ROLE)) {
            return people.get().stream().findFirst().flatMap(one -> role(one, lore))
                    .map(role -> with(question, ROLE, role));
        }
        if (question.contains(SPEAKER)) {
            return speaker(shown, lore).map(speaker -> with(question, SPEAKER, speaker));
        }
        return question.contains(OTHER)
                ? other(shown, lore).map(other -> with(question, OTHER, other))
                : Optional.of(question);
    }

    private static String with(String question, String place, Named named) {
        return question.replace(place, named.name());
    }

    private static String withGroup(String question, Matcher found) {
        return GROUP.matcher(question).replaceAll(place -> Matcher.quoteReplacement(found.group(place.group(1))));
    }

    /// The whole question if a clause of a text is one of these, and the others name one character: `I know the hospital boss, what's the
    /// actor's name`.
    ///
    /// @param named finds whom a clause names
    Optional<String> completeWithin(String text, Function<String, List<Named>> named, Lore lore) {
        var clauses = Clauses.of(text).all();
        return clauses.size() < 2
                ? Optional.empty()
                : IntStream.range(0, clauses.size()).boxed().sorted(Comparator.reverseOrder())
                        .flatMap(place -> complete(clauses.get(place), named,
                                () -> others(clauses, place, named), List.of(), lore).stream())
                        .findFirst();
    }

    /// The only character whom the other clauses name.
    private static List<Named> others(List<String> clauses, int place, Function<String, List<Named>> named) {
        var roles = IntStream.range(0, clauses.size()).filter(other -> other != place).mapToObj(clauses::get)
                .flatMap(clause -> named.apply(clause).stream()).filter(Role.class::isInstance).distinct().toList();
        return roles.size() == 1 ? roles : List.of();
    }

    /// Somebody of the story, or the only one whom an actor plays.
    private static Optional<Role> role(Named named, Lore lore) {
        return named instanceof Role role
                ? Optional.of(role)
                : Optional.of(lore.rolesOf(named.id())).filter(roles -> roles.size() == 1).map(List::getFirst);
    }

    /// Who is quoted in the last answer.
    private static Optional<Named> speaker(List<Statement> shown, Lore lore) {
        return shown.stream().limit(1).filter(last -> last.kind() == Statement.Kind.QUOTATION)
                .flatMap(last -> lore.named(last.speaker()).stream()).findFirst();
    }

    /// Whose words the last answer tells, or else whom it is about, if that is nobody of the story.
    private static Optional<Named> other(List<Statement> shown, Lore lore) {
        return shown.stream().limit(1)
                .flatMap(last -> Stream.of(last.speaker(), last.reference(), last.subject()))
                .flatMap(id -> lore.named(id).stream())
                .filter(named -> !(named instanceof Role) && !(named instanceof Theme)).findFirst();
    }
}
