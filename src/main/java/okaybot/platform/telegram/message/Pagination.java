package okaybot.platform.telegram.message;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import okaybot.answer.Answer;
import okaybot.answer.Citation;
import okaybot.text.VisibleText;

/// Lays an answer's lines out on pages, each a message of its own with its own sources below. No cover is ever cut that
/// fits into one message.
final class Pagination {
    private static final int LONGEST_REPEATED_TITLE = 120;
    private final Answer answer;
    private final NavigableMap<Integer, Line> sources;
    private final List<Draft> pages = new ArrayList<>(List.of(new Draft()));
    private final NavigableMap<Integer, Line> late = new TreeMap<>();

    private Pagination(Answer answer) {
        this.answer = answer;
        sources = answer.citations().stream().collect(Collectors.toMap(Citation::number, Spans::source, (one, _) -> one,
                TreeMap::new));
        late.putAll(sources);
    }

    /// The pages, at least one.
    static List<Draft> of(Answer answer, Line title, List<Line> lines) {
        var pagination = new Pagination(answer);
        pagination.begin(title);
        lines.forEach(pagination::put);
        pagination.putTheRest();
        return pagination.pages;
    }

    private void begin(Line title) {
        var first = pages.getFirst();
        if (first.takes(title, new TreeMap<>())) {
            first.title(title);
        } else {
            put(title);
        }
    }

    private void put(Line line) {
        var named = named(line);
        var page = pages.getLast();
        if (page.takes(line, named)) {
            page.add(line, named);
            named.keySet().forEach(late::remove);
        } else if (!page.isFresh()) {
            turn();
            put(line);
        } else {
            cut(line, page);
        }
    }

    /// For what no page has room for: in pieces, or else without its sources, which then follow.
    private void cut(Line line, Draft page) {
        var pieces = line.cut();
        if (pieces.isEmpty() || page.takes(line, new TreeMap<>())) {
            page.add(line, new TreeMap<>());
        } else {
            pieces.forEach(this::put);
        }
    }

    private NavigableMap<Integer, Line> named(Line line) {
        var named = new TreeMap<Integer, Line>();
        line.cited().filter(sources::containsKey).forEach(number -> named.put(number, sources.get(number)));
        return named;
    }

    private void turn() {
        var leading = pages.getLast().takeLeading();
        pages.add(new Draft());
        var title = Cut.at(VisibleText.of(answer.title()), LONGEST_REPEATED_TITLE);
        pages.getLast().title(Line.of(Run.strong(title), Run.plain(" (" + pages.size() + ")")));
        leading.forEach(this::put);
    }

    private void putTheRest() {
        var first = true;
        for (var source : List.copyOf(late.values())) {
            put(first ? source.setApart() : source);
            first = false;
        }
    }
}
