package okaybot.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
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
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Makes the tree of a file's one document. It is built from events, not by SnakeYAML's composer: so it is safe from
/// deep nesting, and anchors, tags and doubled keys are all reported.
final class YamlParser {
    private static final int MAX_DEPTH = 40;

    private final SourceText source;
    private final Consumer<Problem> problems;
    private final Iterator<Event> events;
    private SourceSpan last;

    private YamlParser(SourceText source, Consumer<Problem> problems) {
        this.source = source;
        this.problems = problems;
        this.last = source.at(0);
        var settings = LoadSettings.builder().setLabel(source.file()).setUseMarks(true).build();
        this.events = new Parse(settings).parseString(source.text()).iterator();
    }

    /// The root; empty, with a problem reported, if the file is not well-formed.
    static Optional<YamlNode> of(SourceText source, Consumer<Problem> problems) {
        YamlParser tree = new YamlParser(source, problems);
        try {
            return tree.document();
        } catch (YamlEngineException | NumberFormatException e) { // the latter for `\UFFFFFFFF`
            problems.accept(SyntaxErrorExplainer.explain(e, tree.last));
            return Optional.empty();
        }
    }

    private Optional<YamlNode> document() {
        next();
        if (next() instanceof StreamEndEvent) {
            return empty();
        }
        YamlNode root = node(next(), 0);
        next();
        if (next() instanceof DocumentStartEvent) {
            report(last, "a second document starts here", "keep to one document in a file: remove the line `---`");
        }
        return root.isNull() ? empty() : Optional.of(root);
    }

    private Optional<YamlNode> empty() {
        report(source.at(0), "the file is empty", "");
        return Optional.empty();
    }

    private YamlNode node(Event event, int depth) {
        if (depth > MAX_DEPTH) {
            throw new NestingTooDeepException();
        }
        boolean marked = event instanceof NodeEvent node && isMarked(node);
        return switch (event) {
            case ScalarEvent _,AliasEvent _ when marked -> new YamlNode.Unreadable(last);
            case ScalarEvent text -> new YamlNode.Scalar(last, text.getValue(), text.isPlain());
            case SequenceStartEvent start -> items(start, depth);
            case MappingStartEvent start -> group(start, depth);
            default -> throw new IllegalStateException("unexpected in a YAML document: " + event);
        };
    }

    /// Reports what SnakeYAML would take for an anchor, an alias or a tag, where the author most often means text.
    private boolean isMarked(NodeEvent event) {
        boolean tagged = switch (event) {
            case ScalarEvent text -> text.getTag().isPresent();
            case CollectionStartEvent start -> start.getTag().isPresent();
            default -> false;
        };
        boolean marked = tagged || event.getAnchor().isPresent();
        if (marked) {
            String sign = last.onward().substring(0, 1);
            report(last, "a text cannot start with `" + sign + "`", "put the text in quotes");
        }
        return marked;
    }

    private YamlNode items(SequenceStartEvent start, int depth) {
        List<YamlNode> nodes = new ArrayList<>();
        Event event = next();
        for (; !(event instanceof SequenceEndEvent); event = next()) {
            nodes.add(node(event, depth + 1));
        }
        return new YamlNode.Sequence(between(start, event), nodes);
    }

    private YamlNode group(MappingStartEvent start, int depth) {
        Map<String, YamlNode.MappingEntry> entries = new HashMap<>();
        List<YamlNode.MappingEntry> inOrder = new ArrayList<>();
        Event event = next();
        for (; !(event instanceof MappingEndEvent); event = next()) {
            YamlNode key = node(event, depth + 1);
            YamlNode value = orMissing(node(next(), depth + 1), key);
            key(key).map(name -> new YamlNode.MappingEntry(key.at(), name, value)).filter(e -> isFirst(e, entries))
                    .ifPresent(inOrder::add);
        }
        return new YamlNode.Mapping(inOrder.isEmpty() ? between(start, event) : inOrder.getFirst().at(), inOrder);
    }

    /// Where nothing is, there is nothing to show: the key is shown.
    private static YamlNode orMissing(YamlNode value, YamlNode key) {
        return value.isNull() ? new YamlNode.Scalar(key.at(), "", true) : value;
    }

    private Optional<String> key(YamlNode key) {
        if (key instanceof YamlNode.Scalar(_, String name, _) && !name.isBlank()) {
            return Optional.of(name);
        }
        if (!(key instanceof YamlNode.Unreadable)) {
            report(key.at(), "a key should be one or more words", "if this is a text, put it in quotes");
        }
        return Optional.empty();
    }

    private boolean isFirst(YamlNode.MappingEntry entry, Map<String, YamlNode.MappingEntry> entries) {
        YamlNode.MappingEntry first = entries.putIfAbsent(entry.key(), entry);
        if (first != null) {
            report(entry.at(), "the key " + DidYouMean.quote(entry.key()) + " is here twice",
                    "it is on line " + first.at().line() + " already");
        }
        return first == null;
    }

    private Event next() {
        Event event = events.next();
        last = between(event, event);
        return event;
    }

    private SourceSpan between(Event first, Event last) {
        return source.between(mark(first.getStartMark()), mark(last.getEndMark()));
    }

    private static Mark mark(Optional<Mark> mark) {
        return mark.orElseThrow(); // the settings ask for marks
    }

    private void report(SourceSpan at, String message, String hint) {
        problems.accept(at.problem(message, hint));
    }
}
