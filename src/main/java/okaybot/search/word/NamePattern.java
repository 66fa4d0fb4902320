package okaybot.search.word;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
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
    /// Of a Korean name: one for the family, two for the person.
    private static final int SYLLABLES = 3;

    /// @param lore what a reader may know of
    public static NamePattern of(Lore lore) {
        Predicate<String> isKorean = NamePattern::isKorean;
        return new NamePattern(of(lore, isKorean.negate()), of(lore, isKorean));
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
        return named.original().filter(NamePattern::isKorean).isEmpty()
                ? named.spellings().stream()
                : named.spellings().stream().flatMap(name -> Stream.of(name, givenName(name)));
    }

    /// The name without that of the family, which comes first; the name itself if its form does not tell.
    private static String givenName(String name) {
        if (isKorean(name)) {
            return name.length() == SYLLABLES ? name.substring(1) : name;
        }
        var words = name.split(" ");
        return words.length < 2 ? name : String.join(" ", Arrays.asList(words).subList(1, words.length));
    }

    private static boolean isKorean(String name) {
        return name.codePoints().mapToObj(UnicodeScript::of).anyMatch(UnicodeScript.HANGUL::equals);
    }
}
