package okaybot.search.question;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Vocabulary;

/// Knows the pronouns, and for whom each may stand.
///
/// @param groups those that stand only for some, with words such as `guy`
record PronounReader(Set<String> pronouns, List<Vocabulary.PronounGroup> groups) {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    static PronounReader of(Vocabulary vocabulary) {
        return new PronounReader(Set.copyOf(vocabulary.pronouns()), vocabulary.pronounGroups());
    }

    boolean hasAny(String text) {
        return words(text).anyMatch(pronouns::contains);
    }

    /// Without those for whom no word of the text can stand, if others remain: the `guy` playing the lead is no woman.
    void keepMeant(List<String> ids, String text) {
        var words = words(text).collect(Collectors.toSet());
        groups.stream().filter(group -> group.words().stream().anyMatch(words::contains)
                && ids.stream().anyMatch(group.ids()::contains))
                .forEach(group -> ids.removeIf(id -> !group.ids().contains(id)
                        && groups.stream().anyMatch(other -> other.ids().contains(id))));
    }

    private static Stream<String> words(String text) {
        return SPACE.splitAsStream(text.toLowerCase(Locale.ROOT));
    }
}
