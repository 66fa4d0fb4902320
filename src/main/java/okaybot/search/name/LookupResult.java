package okaybot.search.name;

import java.util.List;

/// The result of looking up a name.
public sealed interface LookupResult<T> {
    /// Exactly one thing matches.
    record Found<T>(T thing) implements LookupResult<T> {}

    /// Several things match equally well; the user has to choose.
    record Ambiguous<T>(List<T> matches) implements LookupResult<T> {}

    /// Nothing matches.
    ///
    /// @param suggestions the most similar names first; may be empty
    record NotFound<T>(List<T> suggestions) implements LookupResult<T> {}
}
