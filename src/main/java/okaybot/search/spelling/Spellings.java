package okaybot.search.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okaybot.lore.Named;
import okaybot.search.word.SpellingNormalizer;

/// Compares the spellings of one thing with each other, and with what somebody typed.
public final class Spellings {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Spellings() {}

    /// The other spellings that are worth showing beside the main one. Left out are those that differ only in capitals or
    /// hyphens, or lack the family name.
    public static List<String> others(Named named) {
        var seen = new ArrayList<>(Stream.concat(Stream.of(named.name()), named.original().stream())
                .map(SpellingNormalizer::normalize).toList());
        return named.otherSpellings().stream().filter(other -> {
            var key = SpellingNormalizer.normalize(other);
            return seen.stream().noneMatch(longer -> longer.endsWith(key)) && seen.add(key);
        }).toList();
    }

    /// Whether what was typed is one of the thing's spellings or a part of one, so that nobody wonders why it was found.
    public static boolean isAny(Named named, String typed) {
        var key = SpellingNormalizer.normalize(typed);
        return key.length() > 1 && Stream.concat(Stream.of(named.id()), named.spellings().stream())
                .anyMatch(spelling -> SpellingNormalizer.normalize(spelling).contains(key));
    }

    /// Whether a text has a part of something's name, and not only a word such as `brother`.
    public static boolean areIn(String text, Named named) {
        return SPACE.splitAsStream(text).anyMatch(word -> isAny(named, word));
    }
}
