package okaybot.yaml;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Where the values of records stand, which know nothing of files themselves.
final class LocationIndex {
    private final IdentityHashMap<Record, Map<String, BoundValue>> places = new IdentityHashMap<>();

    void remember(Record owner, Map<String, BoundValue> components) {
        places.put(owner, components);
    }

    SourceSpan of(Record owner, String component) {
        return bound(owner, component).at();
    }

    SourceSpan of(Record owner, String component, int index) {
        List<SourceSpan> elements = bound(owner, component).elements();
        if (index < 0 || index >= elements.size()) {
            throw new IllegalArgumentException("no element %d in `%s` of %s".formatted(index, component, owner));
        }
        return elements.get(index);
    }

    private BoundValue bound(Record owner, String component) {
        BoundValue bound = places.getOrDefault(owner, Map.of()).get(component);
        if (bound == null) {
            throw new IllegalArgumentException("no place is known for `%s` of %s".formatted(component, owner));
        }
        return bound;
    }
}
