package okaybot.search;

import java.util.List;

/// What a name turned out to stand for.
public sealed interface Lookup<T> {
    /// One thing, without a doubt.
    record Found<T>(T thing) implements Lookup<T> {}

    /// Several things alike; it is for the asker to choose.
    record Several<T>(List<T> things) implements Lookup<T> {}

    /// Nothing; the nearest ones first, or none.
    record Unknown<T>(List<T> near) implements Lookup<T> {}
}
