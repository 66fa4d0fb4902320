package okaybot.yaml;

import java.util.List;
import java.util.Optional;

/// A value made from YAML, where it stands, and where the elements of a list or the keys of a map stand.
record Bound(Object value, Span at, List<Span> elements) {
    static Optional<Bound> of(Object value, Span at) {
        return Optional.of(new Bound(value, at, List.of()));
    }
}
