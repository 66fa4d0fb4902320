package okaybot.platform.telegram.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// A message in the making: lines, and below them the sources that they name.
final class PageBuilder {
    /// UTF-16 units after the entities are parsed (Bot API, sendMessage).
    private static final int MOST_UNITS = 4096;
    /// Telegram keeps the first 100 entities of a message and drops the rest, covers too.
    private static final int MOST_ENTITIES = 100;
    private static final int SOURCES_APART = 1;
    private static final int SOURCES_FRAME = 1;

    /// Telegram takes no empty message.
    private static final String NOTHING = "…";

    private final List<TelegramLine> lines = new ArrayList<>();
    private final NavigableMap<Integer, TelegramLine> sources = new TreeMap<>();
    private int units = SOURCES_APART;
    private int entities = SOURCES_FRAME;
    private boolean titled;

    /// Begins with a title; a page with nothing else is as good as empty.
    void title(TelegramLine title) {
        add(title, new TreeMap<>());
        titled = true;
    }

    /// Whether there is a title at most.
    boolean isFresh() {
        return lines.size() <= (titled ? 1 : 0);
    }

    /// Whether the line has room here, together with the sources that it names.
    boolean takes(TelegramLine line, NavigableMap<Integer, TelegramLine> named) {
        var below = named.entrySet().stream().filter(source -> !sources.containsKey(source.getKey()))
                .map(Map.Entry::getValue).toList();
        return units + line.units() + below.stream().mapToInt(TelegramLine::units).sum() <= MOST_UNITS
                && entities + line.entities() + below.stream().mapToInt(TelegramLine::entities).sum() <= MOST_ENTITIES;
    }

    void add(TelegramLine line, NavigableMap<Integer, TelegramLine> named) {
        lines.add(line);
        count(line, 1);
        named.forEach((number, source) -> {
            if (sources.put(number, source) == null) {
                count(source, 1);
            }
        });
    }

    private void count(TelegramLine line, int sign) {
        units += sign * line.units();
        entities += sign * line.entities();
    }

    /// Takes away the headings at the foot, unless there is nothing else.
    List<TelegramLine> takeLeading() {
        var foot = new ArrayList<TelegramLine>();
        while (!lines.isEmpty() && lines.getLast().leads()) {
            foot.addFirst(lines.removeLast());
        }
        if (isFresh()) {
            lines.addAll(foot);
            return List.of();
        }
        foot.forEach(line -> count(line, -1));
        return foot;
    }

    String print() {
        var all = new ArrayList<>(lines);
        sources.values().stream().findFirst().ifPresent(first -> all.add(first.setApart()));
        sources.values().stream().skip(1).forEach(all::add);
        var html = new HtmlWriter();
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
        return all.stream().allMatch(TelegramLine::isBlank) ? NOTHING : html.print();
    }
}
