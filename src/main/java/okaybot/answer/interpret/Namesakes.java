package okaybot.answer.interpret;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.search.engine.AskedText;
import okaybot.search.word.KoreanName;

/// Asks back who is meant if a question who plays whom names only a family: `who does Kim play`.
record Namesakes(LineLabels labels) {
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
                .map(people -> labels.unclear(labels.pages(people, asked.lore()), true, asked.lore()));
    }

    private static List<Named> family(String name, Lore lore) {
        return Stream.<Named>concat(lore.roles().stream(), lore.people().stream())
                .filter(one -> KoreanName.isOf(one)
                        && one.spellings().stream().anyMatch(spelling -> KoreanName.isFamily(name, spelling)))
                .toList();
    }
}
