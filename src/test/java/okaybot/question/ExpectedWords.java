package okaybot.question;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Words that an answer must have: `Yes + nurse / Yes + ward`, where `+` binds first.
///
/// @param alternatives all patterns of one of them must be found
record ExpectedWords(List<List<Pattern>> alternatives) {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE;

    static ExpectedWords parse(String words) {
        return new ExpectedWords(Stream.of(words.split(" / ")).filter(either -> !either.isEmpty())
                .map(either -> Stream.of(either.split(" \\+ ")).map(ExpectedWords::pattern).toList()).toList());
    }

    /// Yes and no begin a line; anything else may stand anywhere, but not inside a word.
    private static Pattern pattern(String word) {
        return Pattern.compile(switch (word) {
            case "Yes" -> "^\\W*(yes\\b|네[,. ]|예[,. ])";
            case "No" -> "^\\W*(no\\b|아니)";
            default -> "(?<![\\p{L}\\p{N}])" + Pattern.quote(word);
        }, FLAGS);
    }

    boolean isEmpty() {
        return alternatives.isEmpty();
    }

    /// Always true if no words are expected.
    boolean areIn(String text) {
        return isEmpty() || alternatives.stream()
                .anyMatch(all -> all.stream().allMatch(pattern -> pattern.matcher(text).find()));
    }
}
