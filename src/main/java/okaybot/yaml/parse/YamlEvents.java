package okaybot.yaml.parse;

import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;

/// SnakeYAML's events of a file, with their positions.
final class YamlEvents {
    private final SourceText source;
    private final Iterator<Event> events;
    private SourceSpan last;

    YamlEvents(SourceText source) {
        this.source = source;
        this.last = source.characterAt(0);
        var settings = LoadSettings.builder().setLabel(source.file()).setUseMarks(true).build();
        this.events = new Parse(settings).parseString(source.text()).iterator();
    }

    Event next() {
        Event event = events.next();
        last = between(event, event);
        return event;
    }

    /// The position of the last event.
    SourceSpan last() {
        return last;
    }

    /// From the start of one event to the end of another.
    SourceSpan between(Event first, Event last) {
        return source.between(mark(first.getStartMark()), mark(last.getEndMark()));
    }

    private static Mark mark(Optional<Mark> mark) {
        return mark.orElseThrow(); // always present with setUseMarks(true)
    }
}
