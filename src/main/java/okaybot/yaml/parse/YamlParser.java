package okaybot.yaml.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import okaybot.problem.Problem;
import okaybot.yaml.parse.YamlNode.MappingEntry;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Parses a file with one YAML document into a tree. It uses SnakeYAML's events instead of its composer, so that deep
/// nesting is harmless, and anchors, tags and duplicate keys are all reported.
public final class YamlParser {
    private static final int MAX_DEPTH = 40;

    private final YamlEvents events;
    private final Consumer<Problem> problems;

    private YamlParser(YamlEvents events, Consumer<Problem> problems) {
        this.events = events;
        this.problems = problems;
    }

    /// The root node; empty, with a problem reported, if the file is not valid YAML.
    public static Optional<YamlNode> parse(SourceText source, Consumer<Problem> problems) {
        var events = new YamlEvents(source);
        try {
            return new YamlParser(events, problems).parseDocument(source);
        } catch (YamlEngineException | NumberFormatException e) { // NumberFormatException for `\UFFFFFFFF`
            problems.accept(new SyntaxErrorExplainer(source).explain(e, events.last()));
            return Optional.empty();
        }
    }

    private Optional<YamlNode> parseDocument(SourceText source) {
        events.next();
        if (events.next() instanceof StreamEndEvent) {
            return reportEmpty(source);
        }
        YamlNode root = parseNode(events.next(), 0);
        events.next();
        if (events.next() instanceof DocumentStartEvent) {
            report(events.last(), "a second document starts here",
                    "keep to one document in a file: remove the line `---`");
        }
        return root.isNull() ? reportEmpty(source) : Optional.of(root);
    }

    private Optional<YamlNode> reportEmpty(SourceText source) {
        report(source.characterAt(0), "the file is empty", "");
        return Optional.empty();
    }

    private YamlNode parseNode(Event event, int depth) {
        if (depth > MAX_DEPTH) {
            throw new NestingTooDeepException();
        }
        boolean marked = event instanceof NodeEvent node && reportAnchorOrTag(node);
        return switch (event) {
            case ScalarEvent _,AliasEvent _ when marked -> new YamlNode.Unreadable(events.last());
            case ScalarEvent text -> new YamlNode.Scalar(events.last(), text.getValue(), text.isPlain());
            case SequenceStartEvent start -> parseSequence(start, depth);
            case MappingStartEvent start -> parseMapping(start, depth);
            default -> throw new IllegalStateException("unexpected in a YAML document: " + event);
        };
    }

    /// Reports an anchor, alias or tag, because the author most likely meant text. Returns whether there was one.
    private boolean reportAnchorOrTag(NodeEvent event) {
        boolean tagged = switch (event) {
            case ScalarEvent text -> text.getTag().isPresent();
            case CollectionStartEvent start -> start.getTag().isPresent();
            default -> false;
        };
        boolean marked = tagged || event.getAnchor().isPresent();
        if (marked) {
            String sign = events.last().textFrom().substring(0, 1);
            report(events.last(), "a text cannot start with `" + sign + "`", "put the text in quotes");
        }
        return marked;
    }

    private YamlNode parseSequence(SequenceStartEvent start, int depth) {
        List<YamlNode> nodes = new ArrayList<>();
        Event event = events.next();
        for (; !(event instanceof SequenceEndEvent); event = events.next()) {
            nodes.add(parseNode(event, depth + 1));
        }
        return new YamlNode.Sequence(events.between(start, event), nodes);
    }

    private YamlNode parseMapping(MappingStartEvent start, int depth) {
        Map<String, MappingEntry> byKey = new HashMap<>();
        List<MappingEntry> entries = new ArrayList<>();
        Event event = events.next();
        for (; !(event instanceof MappingEndEvent); event = events.next()) {
            YamlNode key = parseNode(event, depth + 1);
            YamlNode value = locateNull(parseNode(events.next(), depth + 1), key);
            keyName(key).map(name -> new MappingEntry(key.at(), name, value)).filter(e -> isFirst(e, byKey))
                    .ifPresent(entries::add);
        }
        return new YamlNode.Mapping(entries.isEmpty() ? events.between(start, event) : entries.getFirst().at(),
                entries);
    }

    /// A missing value has no text to point at, so problems with it point at the key.
    private static YamlNode locateNull(YamlNode value, YamlNode key) {
        return value.isNull() ? new YamlNode.Scalar(key.at(), "", true) : value;
    }

    private Optional<String> keyName(YamlNode key) {
        if (key instanceof YamlNode.Scalar(_, String name, _) && !name.isBlank()) {
            return Optional.of(name);
        }
        if (!(key instanceof YamlNode.Unreadable)) {
            report(key.at(), "a key should be one or more words", "if this is a text, put it in quotes");
        }
        return Optional.empty();
    }

    private boolean isFirst(MappingEntry entry, Map<String, MappingEntry> byKey) {
        MappingEntry first = byKey.putIfAbsent(entry.key(), entry);
        if (first != null) {
            report(entry.at(), "the key " + Problem.quote(entry.key()) + " is here twice",
                    "it is on line " + first.at().line() + " already");
        }
        return first == null;
    }

    private void report(SourceSpan at, String message, String hint) {
        problems.accept(at.problem(message, hint));
    }
}
