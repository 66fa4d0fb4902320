package okaybot.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okaybot.yaml.parse.SourceSpan;
import okaybot.yaml.parse.YamlNode;

/// Binds a tree of nodes to values. An entry of a list or map that can be neither read nor replaced by a placeholder is left
/// out; a record that needs such a value is left out too.
final class YamlBinder implements ValueBinder {
    private final ProblemCollector problems;
    private final RecordBinder records;

    YamlBinder(ProblemCollector problems, LocationIndex locations) {
        this.problems = problems;
        this.records = new RecordBinder(this, problems, locations);
    }

    @Override
    public Optional<BoundValue> bind(YamlType type, YamlNode node, ValueLabel label) {
        if (type instanceof YamlType.OptionalType(YamlType element)) {
            return bind(element, node, label)
                    .map(bound -> new BoundValue(Optional.of(bound.value()), bound.at(), bound.elements()))
                    .or(() -> placeholder(type, node.at()));
        }
        return switch (node) {
            case YamlNode.Scalar _ when node.isNull() ->
                reject(type, node, label.name() + " has no value", TypeMismatchHint.forNull(node, label));
            case YamlNode.Scalar text when type instanceof YamlType.SingleType(ScalarType scalar) ->
                bindScalar(scalar, text, label);
            case YamlNode.Sequence list when type instanceof YamlType.ListType(YamlType element) ->
                bindList(element, list, label);
            case YamlNode.Mapping map when type instanceof YamlType.MapType(YamlType element) ->
                bindMap(element, map, label);
            case YamlNode.Mapping map when type instanceof YamlType.RecordType recordType ->
                records.bind(recordType, map);
            case YamlNode.Mapping map when type instanceof YamlType.SectionsType sections ->
                records.bindSections(sections, map);
            case YamlNode.Unreadable _ -> placeholder(type, node.at());
            default -> reject(type, node,
                    "%s should be %s, but is %s".formatted(label.name(), type.noun(), node.noun()),
                    TypeMismatchHint.of(type, node));
        };
    }

    private Optional<BoundValue> reject(YamlType type, YamlNode node, String message, String hint) {
        problems.report(node.at(), message, hint);
        return placeholder(type, node.at());
    }

    private Optional<BoundValue> bindScalar(ScalarType scalar, YamlNode.Scalar node, ValueLabel label) {
        var type = new YamlType.SingleType(scalar);
        if (node.text().isBlank()) {
            return reject(type, node, label.name() + " has no text", label.description());
        }
        try {
            return BoundValue.of(scalar.parse().apply(node.text()), node.at());
        } catch (IllegalArgumentException e) {
            return reject(type, node, String.valueOf(e.getMessage()), scalar.hint().apply(node.text()));
        }
    }

    private Optional<BoundValue> bindList(YamlType element, YamlNode.Sequence node, ValueLabel label) {
        var entry = label.entry();
        List<BoundValue> elements = node.nodes().stream().flatMap(n -> bind(element, n, entry).stream()).toList();
        List<Object> values = elements.stream().map(BoundValue::value).toList();
        return Optional.of(new BoundValue(values, node.at(), elements.stream().map(BoundValue::at).toList()));
    }

    private Optional<BoundValue> bindMap(YamlType element, YamlNode.Mapping node, ValueLabel label) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<SourceSpan> keys = new ArrayList<>();
        for (YamlNode.MappingEntry entry : node.entries()) {
            bind(element, entry.value(), ValueLabel.of(entry, label.description())).ifPresent(bound -> {
                values.put(entry.key(), bound.value());
                keys.add(entry.at());
            });
        }
        return Optional.of(new BoundValue(Collections.unmodifiableMap(values), node.at(), keys));
    }

    @Override
    public Optional<BoundValue> placeholder(YamlType type, SourceSpan at) {
        return switch (type) {
            case YamlType.SingleType(ScalarType scalar) -> scalar.placeholder().flatMap(v -> BoundValue.of(v, at));
            case YamlType.OptionalType _ -> BoundValue.of(Optional.empty(), at);
            case YamlType.ListType _ -> BoundValue.of(List.of(), at);
            case YamlType.MapType _ -> BoundValue.of(Map.of(), at);
            case YamlType.RecordType recordType -> records.placeholder(recordType, at);
            case YamlType.SectionsType _ -> Optional.empty();
        };
    }
}
