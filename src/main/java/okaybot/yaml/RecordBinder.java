package okaybot.yaml;

import java.lang.reflect.Constructor;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okaybot.problem.DidYouMean;
import okaybot.problem.Problem;
import okaybot.yaml.parse.SourceSpan;
import okaybot.yaml.parse.YamlNode;
import org.jspecify.annotations.Nullable;

/// Binds groups of keys to records.
final class RecordBinder {
    private final ValueBinder values;
    private final ProblemCollector problems;
    private final LocationIndex locations;
    /// What reflection tells of a type, asked once and not for each record.
    private final Map<YamlType.RecordType, List<RecordField>> fieldsByType = new HashMap<>();
    private final Map<YamlType.RecordType, Constructor<?>> constructorsByType = new HashMap<>();

    RecordBinder(ValueBinder values, ProblemCollector problems, LocationIndex locations) {
        this.values = values;
        this.problems = problems;
        this.locations = locations;
    }

    Optional<BoundValue> bind(YamlType.RecordType type, YamlNode.Mapping node) {
        int problemsBefore = problems.count();
        var fields = fields(type);
        return bind(type, fields, entries(fields, node), node, problemsBefore);
    }

    private List<RecordField> fields(YamlType.RecordType type) {
        return fieldsByType.computeIfAbsent(type, RecordField::of);
    }

    /// Binds one group of keys to several records. The value is a list of them.
    Optional<BoundValue> bindSections(YamlType.SectionsType type, YamlNode.Mapping node) {
        int problemsBefore = problems.count();
        var sections = type.sections();
        var entries = entries(sections.stream().flatMap(section -> fields(section).stream()).toList(), node);
        var records = sections.stream()
                .flatMap(section -> bind(section, fields(section), entries, node, problemsBefore).stream())
                .map(BoundValue::value)
                .toList();
        return records.size() == sections.size() ? BoundValue.of(records, node.at()) : Optional.empty();
    }

    private Optional<BoundValue> bind(YamlType.RecordType type, List<RecordField> fields,
            Map<String, YamlNode.MappingEntry> entries, YamlNode.Mapping node, int problemsBefore) {
        Map<String, BoundValue> components = new LinkedHashMap<>();
        for (RecordField field : fields) {
            bindField(field, entries.get(field.key()), node).ifPresent(bound -> components.put(field.name(), bound));
        }
        return components.size() < fields.size()
                ? Optional.empty()
                : create(type, components, node.at(), problems.count() > problemsBefore);
    }

    /// The entries by known key. An entry with a misspelt key is read as the key it most likely means, so that problems with
    /// its value are found too.
    private Map<String, YamlNode.MappingEntry> entries(List<RecordField> fields, YamlNode.Mapping node) {
        var known = fields.stream().map(RecordField::key).toList();
        Map<String, YamlNode.MappingEntry> entries = new HashMap<>();
        node.entries().stream().filter(e -> known.contains(e.key())).forEach(e -> entries.put(e.key(), e));
        for (YamlNode.MappingEntry entry : node.entries()) {
            if (!known.contains(entry.key())) {
                problems.report(entry.at(), "unknown key " + Problem.quote(entry.key()),
                        DidYouMean.suggest(entry.key(), "known keys: ", known));
                DidYouMean.nearest(entry.key(), known).ifPresent(key -> entries.putIfAbsent(key, entry));
            }
        }
        return entries;
    }

    private Optional<BoundValue> bindField(RecordField field, YamlNode.@Nullable MappingEntry entry,
            YamlNode.Mapping node) {
        if (entry == null && !field.isOptional()) {
            problems.report(node.at(), "missing key " + Problem.quote(field.key()), field.description());
        }
        if (entry == null) {
            return values.placeholder(field.type(), node.at());
        }
        int problemsBefore = problems.count();
        Optional<BoundValue> bound = values.bind(field.type(), entry.value(),
                ValueLabel.of(entry, field.description()));
        if (field.notEmpty() && entry.value().isEmpty()) {
            problems.report(entry.value().at(), Problem.quote(entry.key()) + " needs at least one entry",
                    field.description());
        }
        if (problems.count() == problemsBefore) { // otherwise the value may be a placeholder
            bound.ifPresent(value -> field.constraints().check(field.key(), value, problems));
        }
        return bound;
    }

    private Optional<BoundValue> create(YamlType.RecordType type, Map<String, BoundValue> components, SourceSpan at,
            boolean hasProblems) {
        try {
            Object[] values = components.values().stream().map(BoundValue::value).toArray();
            Constructor<?> constructor = constructorsByType.computeIfAbsent(type, YamlType.RecordType::constructor);
            Record created = type.type().cast(ReflectiveCall.invoke(() -> constructor.newInstance(values)));
            locations.put(created, components);
            return BoundValue.of(created, at);
        } catch (IllegalArgumentException e) {
            if (!hasProblems) { // otherwise the message may be about placeholders
                problems.report(at, String.valueOf(e.getMessage()), "");
            }
            return Optional.empty();
        }
    }

    Optional<BoundValue> placeholder(YamlType.RecordType type, SourceSpan at) {
        var fields = fields(type);
        Map<String, BoundValue> components = new LinkedHashMap<>();
        for (RecordField field : fields) {
            values.placeholder(field.type(), at).ifPresent(bound -> components.put(field.name(), bound));
        }
        return components.size() < fields.size() ? Optional.empty() : create(type, components, at, true);
    }
}
