package okaybot.yaml;

import java.util.IdentityHashMap;
import java.util.Map;
import okaybot.yaml.parse.SourceSpan;

/// Remembers where the components of each record came from. Records are compared by identity.
final class LocationIndex {
    private final IdentityHashMap<Record, Map<String, BoundValue>> locations = new IdentityHashMap<>();

    void put(Record owner, Map<String, BoundValue> components) {
        locations.put(owner, components);
    }

    SourceSpan of(Record owner, String component) {
        return value(owner, component).at();
    }

    SourceSpan of(Record owner, String component, int index) {
        var elements = value(owner, component).elements();
        if (index < 0 || index >= elements.size()) {
            throw new IllegalArgumentException("no element %d in `%s` of %s".formatted(index, component, owner));
        }
        return elements.get(index);
    }

    private BoundValue value(Record owner, String component) {
        BoundValue value = locations.getOrDefault(owner, Map.of()).get(component);
        if (value == null) {
            throw new IllegalArgumentException("no location is known for `%s` of %s".formatted(component, owner));
        }
        return value;
    }
}
