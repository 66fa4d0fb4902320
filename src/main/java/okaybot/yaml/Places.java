package okaybot.yaml;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Where the values of records stand, which know nothing of files themselves.
final class Places {
    private final IdentityHashMap<Record, Map<String, Bound>> places = new IdentityHashMap<>();

    void remember(Record owner, Map<String, Bound> components) {
        places.put(owner, components);
    }

    Span of(Record owner, String component) {
        return bound(owner, component).at();
    }

    Span of(Record owner, String component, int index) {
        List<Span> elements = bound(owner, component).elements();
        if (index < 0 || index >= elements.size()) {
            throw new IllegalArgumentException("no element %d in `%s` of %s".formatted(index, component, owner));
        }
        return elements.get(index);
    }

    private Bound bound(Record owner, String component) {
        Bound bound = places.getOrDefault(owner, Map.of()).get(component);
        if (bound == null) {
            throw new IllegalArgumentException("no place is known for `%s` of %s".formatted(component, owner));
        }
        return bound;
    }
}
