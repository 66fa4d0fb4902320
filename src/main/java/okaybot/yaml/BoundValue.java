package okaybot.yaml;

import java.util.List;
import java.util.Optional;
import okaybot.yaml.parse.SourceSpan;

/// A value made from YAML with its position, and the positions of the elements of a list or the keys of a map.
record BoundValue(Object value, SourceSpan at, List<SourceSpan> elements) {
    static Optional<BoundValue> of(Object value, SourceSpan at) {
        return Optional.of(new BoundValue(value, at, List.of()));
    }
}
