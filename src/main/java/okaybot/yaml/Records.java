package okaybot.yaml;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes records of groups of keys.
final class Records {
    private final Binder binder;
    private final Places places;

    Records(Binder binder, Places places) {
        this.binder = binder;
        this.places = places;
    }

    Optional<Bound> bind(Shape.Whole shape, Node.Group node) {
        int before = binder.problemsSoFar();
        List<Field> fields = shape.fields();
        Map<String, Node.Entry> entries = entries(fields.stream().map(Field::key).toList(), node);
        Map<String, Bound> parts = new LinkedHashMap<>();
        for (Field field : fields) {
            part(field, entries.get(field.key()), node).ifPresent(b -> parts.put(field.name(), b));
        }
        return create(shape, parts, node.at(), binder.problemsSoFar() > before);
    }

    /// The entries by known key. One with a misspelt key is read as what it was meant to be, so that its own problems are
    /// found too.
    private Map<String, Node.Entry> entries(List<String> known, Node.Group node) {
        Map<String, Node.Entry> entries = new HashMap<>();
        node.entries().stream().filter(e -> known.contains(e.key())).forEach(e -> entries.put(e.key(), e));
        for (Node.Entry entry : node.entries()) {
            if (!known.contains(entry.key())) {
                binder.report(entry.at(), "unknown key " + Words.quote(entry.key()),
                        Words.suggest(entry.key(), "known keys: ", known));
                Words.nearest(entry.key(), known).ifPresent(k -> entries.putIfAbsent(k, entry));
            }
        }
        return entries;
    }

    private Optional<Bound> part(Field field, Node.@Nullable Entry entry, Node.Group node) {
        if (entry == null && !field.mayBeAbsent()) {
            binder.report(node.at(), "missing key " + Words.quote(field.key()), field.about());
        }
        if (entry == null) {
            return binder.placeholder(field.shape(), node.at());
        }
        int before = binder.problemsSoFar();
        Optional<Bound> part = binder.bind(field.shape(), entry.value(), Subject.of(entry, field.about()));
        if (field.atLeastOne() && entry.value().isEmpty()) {
            binder.report(entry.value().at(), Words.quote(entry.key()) + " needs at least one entry", field.about());
        }
        if (binder.problemsSoFar() == before) { // a placeholder would be out of bounds
            part.ifPresent(b -> field.bounds().check(field.key(), b, binder));
        }
        return part;
    }

    private Optional<Bound> create(Shape.Whole shape, Map<String, Bound> parts, Span at, boolean faulty) {
        if (parts.size() < shape.fields().size()) {
            return Optional.empty();
        }
        try {
            Record made = shape.create(parts.values().stream().map(Bound::value).toList());
            places.remember(made, parts);
            return Bound.of(made, at);
        } catch (IllegalArgumentException e) {
            if (!faulty) { // else placeholders may be what it complains of
                binder.report(at, String.valueOf(e.getMessage()), "");
            }
            return Optional.empty();
        }
    }

    Optional<Bound> placeholder(Shape.Whole shape, Span at) {
        Map<String, Bound> parts = new LinkedHashMap<>();
        for (Field field : shape.fields()) {
            binder.placeholder(field.shape(), at).ifPresent(b -> parts.put(field.name(), b));
        }
        return create(shape, parts, at, true);
    }
}
