package okaybot.yaml;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes records of groups of keys.
final class RecordBinder {
    private final YamlBinder binder;
    private final LocationIndex places;

    RecordBinder(YamlBinder binder, LocationIndex places) {
        this.binder = binder;
        this.places = places;
    }

    Optional<BoundValue> bind(YamlType.RecordType shape, YamlNode.Mapping node) {
        int before = binder.problemsSoFar();
        List<RecordField> fields = shape.fields();
        Map<String, YamlNode.MappingEntry> entries = entries(fields.stream().map(RecordField::key).toList(), node);
        Map<String, BoundValue> parts = new LinkedHashMap<>();
        for (RecordField field : fields) {
            part(field, entries.get(field.key()), node).ifPresent(b -> parts.put(field.name(), b));
        }
        return create(shape, parts, node.at(), binder.problemsSoFar() > before);
    }

    /// The entries by known key. One with a misspelt key is read as what it was meant to be, so that its own problems are
    /// found too.
    private Map<String, YamlNode.MappingEntry> entries(List<String> known, YamlNode.Mapping node) {
        Map<String, YamlNode.MappingEntry> entries = new HashMap<>();
        node.entries().stream().filter(e -> known.contains(e.key())).forEach(e -> entries.put(e.key(), e));
        for (YamlNode.MappingEntry entry : node.entries()) {
            if (!known.contains(entry.key())) {
                binder.report(entry.at(), "unknown key " + DidYouMean.quote(entry.key()),
                        DidYouMean.suggest(entry.key(), "known keys: ", known));
                DidYouMean.nearest(entry.key(), known).ifPresent(k -> entries.putIfAbsent(k, entry));
            }
        }
        return entries;
    }

    private Optional<BoundValue> part(RecordField field, YamlNode.@Nullable MappingEntry entry, YamlNode.Mapping node) {
        if (entry == null && !field.mayBeAbsent()) {
            binder.report(node.at(), "missing key " + DidYouMean.quote(field.key()), field.about());
        }
        if (entry == null) {
            return binder.placeholder(field.shape(), node.at());
        }
        int before = binder.problemsSoFar();
        Optional<BoundValue> part = binder.bind(field.shape(), entry.value(), ValueLabel.of(entry, field.about()));
        if (field.atLeastOne() && entry.value().isEmpty()) {
            binder.report(entry.value().at(), DidYouMean.quote(entry.key()) + " needs at least one entry",
                    field.about());
        }
        if (binder.problemsSoFar() == before) { // a placeholder would be out of bounds
            part.ifPresent(b -> field.bounds().check(field.key(), b, binder));
        }
        return part;
    }

    private Optional<BoundValue> create(YamlType.RecordType shape, Map<String, BoundValue> parts, SourceSpan at,
            boolean faulty) {
        if (parts.size() < shape.fields().size()) {
            return Optional.empty();
        }
        try {
            Record made = shape.create(parts.values().stream().map(BoundValue::value).toList());
            places.remember(made, parts);
            return BoundValue.of(made, at);
        } catch (IllegalArgumentException e) {
            if (!faulty) { // else placeholders may be what it complains of
                binder.report(at, String.valueOf(e.getMessage()), "");
            }
            return Optional.empty();
        }
    }

    Optional<BoundValue> placeholder(YamlType.RecordType shape, SourceSpan at) {
        Map<String, BoundValue> parts = new LinkedHashMap<>();
        for (RecordField field : shape.fields()) {
            binder.placeholder(field.shape(), at).ifPresent(b -> parts.put(field.name(), b));
        }
        return create(shape, parts, at, true);
    }
}
