package okaybot.search.word;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Lore;
import okaybot.lore.Named;

/// The names of the characters and people of a show as regular expressions, for rules in which one must stand: alternatives in small
/// letters, with anything or nothing between their syllables, and what friends call those whose name is Korean.
///
/// @param latin those in other letters than Hangul
public record NamePattern(String latin, String korean) {
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// @param lore what a reader may know of
    public static NamePattern of(Lore lore) {
        Predicate<String> isHangul = KoreanName::isHangul;
        return new NamePattern(of(lore, isHangul.negate()), of(lore, isHangul));
    }

    /// Those in the letters of a language. Matches nothing if there are no names.
    public String in(Locale language) {
        return language.equals(Locale.KOREAN) ? korean : latin;
    }

    private static String of(Lore lore, Predicate<String> isInLetters) {
        var names = Stream.concat(lore.roles().stream(), lore.people().stream()).flatMap(NamePattern::names)
                .filter(isInLetters).map(name -> NO_LETTER.splitAsStream(name.toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining("\\W?")))
                .filter(name -> !name.isEmpty()).distinct().collect(Collectors.joining("|"));
        return names.isEmpty() ? "(?!)" : names;
    }

    private static Stream<String> names(Named named) {
        return KoreanName.isOf(named)
                ? named.spellings().stream().flatMap(name -> Stream.of(name, KoreanName.given(name)))
                : named.spellings().stream();
    }
}
