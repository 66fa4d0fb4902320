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
        for (Field field : fields)
            part(field, entries.get(field.key()), node).ifPresent(b -> parts.put(field.name(), b));
        return create(shape, parts, node.at(), binder.problemsSoFar() > before);
    }

    /// The entries by known key. One with a misspelt key is read as what it was meant to be, so that its own problems are
    /// found too.
    private Map<String, Node.Entry> entries(List<String> known, Node.Group node) {
        Map<String, Node.Entry> entries = new HashMap<>();
        node.entries().stream().filter(e -> known.contains(e.key())).forEach(e -> entries.put(e.key(), e));
        for (Node.Entry entry : node.entries())
            if (!known.contains(entry.key())) {
                binder.report(entry.at(), "unknown key " + Words.quote(entry.key()),
                        Words.suggest(entry.key(), "known keys: ", known));
                Words.nearest(entry.key(), known).ifPresent(k -> entries.putIfAbsent(k, entry));
            }
        return entries;
    }

    private Optional<Bound> part(Field field, Node.@Nullable Entry entry, Node.Group node) {
        if (entry == null && !field.mayBeAbsent())
            binder.report(node.at(), "missing key " + Words.quote(field.key()), field.about());
        if (entry == null)
            return binder.placeholder(field.shape(), node.at());
        Optional<Bound> part = binder.bind(field.shape(), entry.value(), Subject.of(entry, field.about()));
        if (field.atLeastOne() && entry.value().isEmpty())
            binder.report(entry.value().at(), Words.quote(entry.key()) + " needs at least one entry", field.about());
        part.ifPresent(b -> bounded(field, b));
        return part;
    }

    private void bounded(Field field, Bound part) {
        switch (part.value()) {
            case String text -> bounded(field, text, part.at());
            case Optional<?> maybe when maybe.orElse(null) instanceof String text -> bounded(field, text, part.at());
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++)
                    if (list.get(i) instanceof String text)
                        bounded(field, text, part.elements().get(i));
            }
            default -> {
                // only texts have a length
            }
        }
    }

    private void bounded(Field field, String text, Span at) {
        int length = text.codePointCount(0, text.length());
        if (length > field.atMost())
            binder.report(at, Words.quote(field.key()) + " is too long: " + length + " characters",
                    "at most " + field.atMost() + " fit into a message on every platform");
    }

    private Optional<Bound> create(Shape.Whole shape, Map<String, Bound> parts, Span at, boolean faulty) {
        if (parts.size() < shape.fields().size())
            return Optional.empty();
        try {
            Record made = shape.create(parts.values().stream().map(Bound::value).toList());
            places.remember(made, parts);
            return Bound.of(made, at);
        } catch (IllegalArgumentException e) {
            if (!faulty) // else placeholders may be what it complains of
                binder.report(at, String.valueOf(e.getMessage()), "");
            return Optional.empty();
        }
    }

    Optional<Bound> placeholder(Shape.Whole shape, Span at) {
        Map<String, Bound> parts = new LinkedHashMap<>();
        for (Field field : shape.fields())
            binder.placeholder(field.shape(), at).ifPresent(b -> parts.put(field.name(), b));
        return create(shape, parts, at, true);
    }
}
