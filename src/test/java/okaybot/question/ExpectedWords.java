package okaybot.question;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Words that an answer must have: `Yes + nurse / Yes + ward`, where `+` binds first. They may stand anywhere, but not begin inside a
/// word; yes and no begin a line.
///
/// @param alternatives of which one must be found
record ExpectedWords(List<Alternative> alternatives) {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE;
    private static final Pattern YES = Pattern.compile("^\\W*(yes\\b|sí\\b|네[,. ]|예[,. ])", FLAGS);
    private static final Pattern NO = Pattern.compile("^\\W*(no\\b|아니)", FLAGS);

    /// @param verdicts whether it must be yes or no
    /// @param words that must all be found
    private record Alternative(List<Pattern> verdicts, List<Pattern> words) {
        static Alternative parse(String words) {
            var parts = List.of(words.split(" \\+ "));
            return new Alternative(parts.stream().flatMap(ExpectedWords::verdict).toList(),
                    parts.stream().filter(part -> verdict(part).findAny().isEmpty())
                            .map(part -> Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(part), FLAGS)).toList());
        }

        /// Whether the text says yes where no is right, or the other way round.
        boolean isContradicted(String text) {
            return !verdicts.isEmpty() && !find(verdicts, text)
                    && (YES.matcher(text).find() || NO.matcher(text).find());
        }
    }

    static ExpectedWords parse(String words) {
        return new ExpectedWords(
                Stream.of(words.split(" / ")).filter(either -> !either.isEmpty()).map(Alternative::parse).toList());
    }

    private static Stream<Pattern> verdict(String word) {
        return switch (word) {
            case "Yes" -> Stream.of(YES);
            case "No" -> Stream.of(NO);
            default -> Stream.of();
        };
    }

    private static boolean find(List<Pattern> patterns, String text) {
        return patterns.stream().allMatch(pattern -> pattern.matcher(text).find());
    }

    boolean isEmpty() {
        return alternatives.isEmpty();
    }

    /// Always true if no words are expected.
    boolean areIn(String text) {
        return isEmpty()
                || alternatives.stream().anyMatch(either -> find(either.verdicts, text) && find(either.words, text));
    }

    /// Whether they are found but for a yes or no that is missing.
    boolean areInWithoutVerdict(String text) {
        return isEmpty()
                || alternatives.stream().anyMatch(either -> !either.isContradicted(text) && find(either.words, text));
    }
}
