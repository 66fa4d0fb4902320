package okaybot.text;

import java.util.regex.Pattern;

/// Fits Spanish conjunctions to the name behind them: `Moon Sang-tae u Oh Ji-wang`, `Gang-tae e Im`.
final class SpanishConjunctions {
    /// Where a pattern has one before a value.
    private static final Pattern BEFORE_VALUE = Pattern.compile(",list[,}]| [oy] [“(]?\\{");
    private static final Pattern OR = Pattern.compile(" o (?=[“(]?h?[oó])", Pattern.CASE_INSENSITIVE);
    /// Before a diphthong, as in `hielo`, it stays.
    private static final Pattern AND = Pattern.compile(" y (?=[“(]?h?[ií](?![aeou]))", Pattern.CASE_INSENSITIVE);

    private SpanishConjunctions() {}

    /// @param text the pattern with its arguments filled in
    static String fit(String pattern, String text) {
        return BEFORE_VALUE.matcher(pattern).find()
                ? AND.matcher(OR.matcher(text).replaceAll(" u ")).replaceAll(" e ")
                : text;
    }
}
