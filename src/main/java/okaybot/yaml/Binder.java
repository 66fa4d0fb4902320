package okaybot.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes values of nodes. What cannot be read is reported, and its placeholder goes on in its stead; what has no
/// placeholder is left out of its list or map, and takes the record with it that needs it.
final class Binder {
    private final List<Problem> problems;
    private final Records records;

    Binder(List<Problem> problems, Places places) {
        this.problems = problems;
        this.records = new Records(this, places);
    }

    int problemsSoFar() {
        return problems.size();
    }

    Optional<Bound> bind(Shape shape, Node node, Subject subject) {
        if (shape instanceof Shape.Maybe(Shape of)) {
            return bind(of, node, subject).map(b -> new Bound(Optional.of(b.value()), b.at(), b.elements()))
                    .or(() -> placeholder(shape, node.at()));
        }
        return switch (node) {
            case Node.Scalar _ when node.isNull() ->
                wrong(shape, node, subject.name() + " has no value", Mismatch.nothing(node, subject));
            case Node.Scalar text when shape instanceof Shape.One(Kind kind) -> one(kind, text, subject);
            case Node.Items items when shape instanceof Shape.Many(Shape of) -> many(of, items, subject);
            case Node.Group group when shape instanceof Shape.Named(Shape of) -> named(of, group, subject);
            case Node.Group group when shape instanceof Shape.Whole whole -> records.bind(whole, group);
            case Node.Unreadable _ -> placeholder(shape, node.at());
            default ->
                wrong(shape, node, "%s should be %s, but is %s".formatted(subject.name(), shape.noun(), node.noun()),
                        Mismatch.hint(shape, node));
        };
    }

    private Optional<Bound> wrong(Shape shape, Node node, String message, String hint) {
        report(node.at(), message, hint);
        return placeholder(shape, node.at());
    }

    private Optional<Bound> one(Kind kind, Node.Scalar node, Subject subject) {
        if (node.text().isBlank()) {
            return wrong(new Shape.One(kind), node, subject.name() + " has no text", subject.about());
        }
        try {
            return Bound.of(kind.parse().apply(node.text()), node.at());
        } catch (IllegalArgumentException e) {
            return wrong(new Shape.One(kind), node, String.valueOf(e.getMessage()), kind.hint().apply(node.text()));
        }
    }

    private Optional<Bound> many(Shape of, Node.Items node, Subject subject) {
        List<Bound> elements = node.nodes().stream().flatMap(n -> bind(of, n, subject.entry()).stream()).toList();
        List<Object> values = elements.stream().map(Bound::value).toList();
        return Optional.of(new Bound(values, node.at(), elements.stream().map(Bound::at).toList()));
    }

    private Optional<Bound> named(Shape of, Node.Group node, Subject subject) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<Span> keys = new ArrayList<>();
        for (Node.Entry entry : node.entries()) {
            bind(of, entry.value(), Subject.of(entry, subject.about())).ifPresent(b -> {
                values.put(entry.key(), b.value());
                keys.add(entry.at());
            });
        }
        return Optional.of(new Bound(Collections.unmodifiableMap(values), node.at(), keys));
    }

    Optional<Bound> placeholder(Shape shape, Span at) {
        return switch (shape) {
            case Shape.One(Kind kind) -> kind.placeholder().flatMap(v -> Bound.of(v, at));
            case Shape.Maybe _ -> Bound.of(Optional.empty(), at);
            case Shape.Many _ -> Bound.of(List.of(), at);
            case Shape.Named _ -> Bound.of(Map.of(), at);
            case Shape.Whole whole -> records.placeholder(whole, at);
        };
    }

    void report(Span at, String message, String hint) {
        problems.add(at.problem(message, hint));
    }
}
