package okaybot.yaml;

import java.util.List;
import java.util.Optional;

/// A value made from YAML, where it stands, and where the elements of a list or the keys of a map stand.
record BoundValue(Object value, SourceSpan at, List<SourceSpan> elements) {
    static Optional<BoundValue> of(Object value, SourceSpan at) {
        return Optional.of(new BoundValue(value, at, List.of()));
    }
}
