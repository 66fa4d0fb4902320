package okaybot.platform.telegram.message;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A message in the making: lines, and below them the sources that they name.
final class Draft {
    /// UTF-16 units after the entities are parsed (Bot API, sendMessage).
    private static final int MOST_UNITS = 4096;
    /// Telegram keeps the first 100 entities of a message and drops the rest, covers too.
    private static final int MOST_ENTITIES = 100;
    private static final int SOURCES_APART = 1;
    private static final int SOURCES_FRAME = 1;

    /// Telegram takes no empty message.
    private static final String NOTHING = "…";

    private final List<Line> lines = new ArrayList<>();
    private final NavigableMap<Integer, Line> sources = new TreeMap<>();
    private boolean titled;

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /// Whether the line has room here, together with the sources that it names.
    boolean takes(Line line, NavigableMap<Integer, Line> named) {
        var all = new TreeMap<>(sources);
        all.putAll(named);
        var body = Stream.of(lines, List.of(line)).flatMap(Collection::stream).toList();
        return units(body) + units(all.values()) + SOURCES_APART <= MOST_UNITS
                && frames(body) + entities(body) + SOURCES_FRAME + entities(all.values()) <= MOST_ENTITIES;
    }

    private static int units(Collection<Line> some) {
        return some.stream().mapToInt(Line::units).sum();
    }

    private static int entities(Collection<Line> some) {
        return some.stream().mapToInt(Line::entities).sum();
    }

    private static int frames(Collection<Line> some) {
        return (int) some.stream().filter(line -> line.frame().isPresent()).count();
    }

    /// Begins with a title; a page with nothing else is as good as empty.
    void title(Line title) {
        lines.add(title);
        titled = true;
    }

    /// Whether there is a title and nothing else.
    boolean isTitled() {
        return titled && lines.size() == 1;
    }

    void add(Line line, NavigableMap<Integer, Line> named) {
        lines.add(line);
        sources.putAll(named);
    }

    /// Takes away a heading that nothing has followed yet.
    List<Line> takeLeading() {
        var leading = new ArrayList<Line>();
        while (lines.size() > 1 && lines.getLast().leads()) {
            leading.addFirst(lines.removeLast());
        }
        return leading;
    }

    String print() {
        var all = new ArrayList<>(lines);
        sources.values().stream().findFirst().ifPresent(first -> all.add(first.setApart()));
        sources.values().stream().skip(1).forEach(all::add);
        var html = new Html();
        for (var i = 0; i < all.size(); i++) {
            var line = all.get(i);
            var begins = i == 0 || line.apart() || !line.frame().equals(all.get(i - 1).frame());
            var ends = i == all.size() - 1 || all.get(i + 1).apart()
                    || !line.frame().equals(all.get(i + 1).frame());
            if (i > 0) {
                html.text(line.apart() ? "\n\n" : "\n");
            }
            line.frame().filter(_ -> begins).ifPresent(html::open);
            line.write(html);
            line.frame().filter(_ -> ends).ifPresent(html::close);
        }
        return all.stream().allMatch(Line::isBlank) ? NOTHING : html.print();
    }
}
