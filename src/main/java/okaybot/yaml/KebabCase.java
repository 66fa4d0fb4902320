package okaybot.yaml;

import java.util.Locale;

/// Turns Java names into the names that authors write.
final class KebabCase {
    private KebabCase() {}

    /// Lower case with hyphens: `playedBy` and `PLAYED_BY` both become `played-by`.
    static String of(String javaName) {
        return javaName.replaceAll("([a-z0-9])([A-Z])", "$1-$2").replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
