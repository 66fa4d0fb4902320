package okaybot.search;

import java.util.List;

/// What a name turned out to stand for.
public sealed interface LookupResult<T> {
    /// One thing, without a doubt.
    record Found<T>(T thing) implements LookupResult<T> {}

    /// Several things alike; it is for the asker to choose.
    record Ambiguous<T>(List<T> matches) implements LookupResult<T> {}

    /// Nothing; the nearest ones first, or none.
    record NotFound<T>(List<T> suggestions) implements LookupResult<T> {}
}
