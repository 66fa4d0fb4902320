package okaybot.answer.interpret;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okaybot.answer.Choice;
import okaybot.command.api.CommandRegistry;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.lore.view.LanguageScript;
import okaybot.search.engine.AskedText;

/// Asks back who is meant if a question who plays whom names only a family: `who does Kim play`.
record Namesakes(CommandRegistry commands, LineLabels labels) {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}-]+");
    /// What makes a family name polite.
    private static final Pattern POLITE = Pattern.compile("(?<=^[가-힣])씨[은는가이]?$");

    /// Everybody who may be meant; empty if somebody is named, or only one has the name.
    Optional<Interpretation> of(AskedText asked) {
        return Optional.of(asked).filter(AskedText::asksForRole)
                .flatMap(text -> BETWEEN_WORDS.splitAsStream(text.text().toLowerCase(Locale.ROOT))
                        .map(word -> family(POLITE.matcher(word).replaceFirst(""), text.lore()))
                        .filter(people -> people.size() > 1).findFirst())
                .filter(people -> asked.namesAllOrNone(people.stream().map(Named::id).toList()))
                .map(people -> new Interpretation.Unclear(choices(people, asked.lore()), true));
    }

    /// Those of a family, which comes first in a Korean name. Only they have a name in their own script.
    private static List<Named> family(String name, Lore lore) {
        return Stream.<Named>concat(lore.roles().stream(), lore.people().stream())
                .filter(one -> one.original().isPresent() && one.spellings().stream()
                        .anyMatch(spelling -> isFamily(name, spelling.toLowerCase(Locale.ROOT))))
                .toList();
    }

    private static boolean isFamily(String name, String spelling) {
        return LanguageScript.KOREAN.isIn(spelling)
                ? spelling.substring(0, 1).equals(name)
                : spelling.startsWith(name + " ");
    }

    private List<Choice> choices(List<Named> people, Lore lore) {
        return people.stream().flatMap(one -> commands.pageOf(one.id(), lore).stream()).distinct()
                .map(page -> labels.choice(page, lore)).toList();
    }
}
