package okaybot.yaml;

import java.util.List;
import java.util.Optional;
import okaybot.yaml.parse.SourceSpan;

/// A value that was read from YAML, its position, and the positions of its elements (list) or keys (map).
record BoundValue(Object value, SourceSpan at, List<SourceSpan> elements) {
    static Optional<BoundValue> of(Object value, SourceSpan at) {
        return Optional.of(new BoundValue(value, at, List.of()));
    }
}
