package okaybot.answer.interpret;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.lore.Role;
import okaybot.lore.Theme;
import okaybot.search.PatternIndex;
import okaybot.search.WordFile;
import okaybot.search.question.Statement;

/// Questions that leave out whom they are about, since the last answer told of them: `and the performer's name`. They stand in
/// `shown-questions_en.txt`. Thread-safe.
final class ShownQuestions {
    private static final String ROLE = "{role}";
    private static final String OTHER = "{other}";

    private final PatternIndex<WordFile.Rule> rules = new PatternIndex<>(
            WordFile.rules("shown-questions", Locale.ENGLISH), WordFile.Rule::question);

    /// The whole question; empty if a text is none of these, or the last answer told of nobody whom it may mean.
    ///
    /// @param people of the last answers, the likeliest first
    /// @param shown the statements of the last one
    Optional<String> complete(String text, Supplier<List<Named>> people, List<Statement> shown, Lore lore) {
        return rules.mayBeIn(text).filter(rule -> rule.question().matches(text.strip())).findFirst()
                .flatMap(rule -> rule.meaning().contains(ROLE)
                        ? people.get().stream().limit(1).filter(Role.class::isInstance).findFirst()
                                .map(role -> rule.meaning().replace(ROLE, role.name()))
                        : other(shown, lore).map(other -> rule.meaning().replace(OTHER, other.name())));
    }

    /// Whose words the last answer tells, or else whom it is about, if that is nobody of the story.
    private static Optional<Named> other(List<Statement> shown, Lore lore) {
        return shown.stream().limit(1)
                .flatMap(last -> Stream.of(last.speaker(), last.reference(), last.subject()))
                .flatMap(id -> lore.named(id).stream())
                .filter(named -> !(named instanceof Role) && !(named instanceof Theme)).findFirst();
    }
}
