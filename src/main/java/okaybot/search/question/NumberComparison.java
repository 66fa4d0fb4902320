package okaybot.search.question;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okaybot.search.word.WordFile;

/// A number that somebody asks if another one passes: `does it have more than ten episodes`.
///
/// @param sign one of `<`, `>`, `≤` and `≥`
/// @param limit the number
/// @param words how the text says it, with the number
public record NumberComparison(char sign, int limit, String words) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final List<Sign> SIGNS = WordFile.lines("comparisons", Locale.ENGLISH).stream().map(Sign::parse)
            .toList();

    private record Sign(char sign, Pattern words) {
        static Sign parse(String line) {
            return new Sign(line.charAt(0), Pattern.compile("\\b(?:" + line.substring(2) + ") (\\d{1,4})\\b"));
        }

        Stream<NumberComparison> find(String wording) {
            return words.matcher(wording).results()
                    .map(found -> new NumberComparison(sign, Integer.parseInt(found.group(1)), found.group()));
        }
    }

    /// The one that takes the most words, so that `not more than` is no `more than`; empty if there is none.
    ///
    /// @param wording in small letters, without punctuation
    public static Optional<NumberComparison> of(String wording) {
        return !NUMBER.matcher(wording).find()
                ? Optional.empty()
                : SIGNS.stream().flatMap(sign -> sign.find(wording))
                        .max((one, other) -> Integer.compare(one.words.length(), other.words.length()));
    }

    /// Whether all numbers of a text pass it, or none; empty if some do, or if there are none.
    public Optional<Boolean> isPassedBy(String text) {
        var passed = NUMBER.matcher(text).results().map(found -> isPassedBy(Integer.parseInt(found.group()))).distinct()
                .toList();
        return passed.size() == 1 ? Optional.of(passed.getFirst()) : Optional.empty();
    }

    private boolean isPassedBy(int number) {
        return switch (sign) {
            case '<' -> number < limit;
            case '>' -> number > limit;
            case '≤' -> number <= limit;
            default -> number >= limit;
        };
    }
}
