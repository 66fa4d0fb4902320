package okaybot.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes values of nodes. What cannot be read is reported, and its placeholder goes on in its stead; what has no
/// placeholder is left out of its list or map, and takes the record with it that needs it.
final class YamlBinder {
    private final List<Problem> problems;
    private final RecordBinder records;

    YamlBinder(List<Problem> problems, LocationIndex places) {
        this.problems = problems;
        this.records = new RecordBinder(this, places);
    }

    int problemsSoFar() {
        return problems.size();
    }

    Optional<BoundValue> bind(YamlType shape, YamlNode node, ValueLabel subject) {
        if (shape instanceof YamlType.OptionalType(YamlType of)) {
            return bind(of, node, subject).map(b -> new BoundValue(Optional.of(b.value()), b.at(), b.elements()))
                    .or(() -> placeholder(shape, node.at()));
        }
        return switch (node) {
            case YamlNode.Scalar _ when node.isNull() ->
                wrong(shape, node, subject.name() + " has no value", TypeMismatchHint.nothing(node, subject));
            case YamlNode.Scalar text when shape instanceof YamlType.SingleType(ScalarType kind) ->
                one(kind, text, subject);
            case YamlNode.Sequence items when shape instanceof YamlType.ListType(YamlType of) ->
                many(of, items, subject);
            case YamlNode.Mapping group when shape instanceof YamlType.MapType(YamlType of) ->
                named(of, group, subject);
            case YamlNode.Mapping group when shape instanceof YamlType.RecordType whole -> records.bind(whole, group);
            case YamlNode.Unreadable _ -> placeholder(shape, node.at());
            default ->
                wrong(shape, node, "%s should be %s, but is %s".formatted(subject.name(), shape.noun(), node.noun()),
                        TypeMismatchHint.hint(shape, node));
        };
    }

    private Optional<BoundValue> wrong(YamlType shape, YamlNode node, String message, String hint) {
        report(node.at(), message, hint);
        return placeholder(shape, node.at());
    }

    private Optional<BoundValue> one(ScalarType kind, YamlNode.Scalar node, ValueLabel subject) {
        if (node.text().isBlank()) {
            return wrong(new YamlType.SingleType(kind), node, subject.name() + " has no text", subject.about());
        }
        try {
            return BoundValue.of(kind.parse().apply(node.text()), node.at());
        } catch (IllegalArgumentException e) {
            return wrong(new YamlType.SingleType(kind), node, String.valueOf(e.getMessage()),
                    kind.hint().apply(node.text()));
        }
    }

    private Optional<BoundValue> many(YamlType of, YamlNode.Sequence node, ValueLabel subject) {
        List<BoundValue> elements = node.nodes().stream().flatMap(n -> bind(of, n, subject.entry()).stream()).toList();
        List<Object> values = elements.stream().map(BoundValue::value).toList();
        return Optional.of(new BoundValue(values, node.at(), elements.stream().map(BoundValue::at).toList()));
    }

    private Optional<BoundValue> named(YamlType of, YamlNode.Mapping node, ValueLabel subject) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<SourceSpan> keys = new ArrayList<>();
        for (YamlNode.MappingEntry entry : node.entries()) {
            bind(of, entry.value(), ValueLabel.of(entry, subject.about())).ifPresent(b -> {
                values.put(entry.key(), b.value());
                keys.add(entry.at());
            });
        }
        return Optional.of(new BoundValue(Collections.unmodifiableMap(values), node.at(), keys));
    }

    Optional<BoundValue> placeholder(YamlType shape, SourceSpan at) {
        return switch (shape) {
            case YamlType.SingleType(ScalarType kind) -> kind.placeholder().flatMap(v -> BoundValue.of(v, at));
            case YamlType.OptionalType _ -> BoundValue.of(Optional.empty(), at);
            case YamlType.ListType _ -> BoundValue.of(List.of(), at);
            case YamlType.MapType _ -> BoundValue.of(Map.of(), at);
            case YamlType.RecordType whole -> records.placeholder(whole, at);
        };
    }

    void report(SourceSpan at, String message, String hint) {
        problems.add(at.problem(message, hint));
    }
}
