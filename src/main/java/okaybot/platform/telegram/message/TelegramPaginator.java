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
final class TelegramPaginator {
    private static final int LONGEST_REPEATED_TITLE = 120;
    private final Answer answer;
    private final NavigableMap<Integer, TelegramLine> sources;
    private final List<PageBuilder> pages = new ArrayList<>(List.of(new PageBuilder()));
    private final NavigableMap<Integer, TelegramLine> late = new TreeMap<>();

    private TelegramPaginator(Answer answer) {
        this.answer = answer;
        sources = answer.citations().stream()
                .collect(Collectors.toMap(Citation::number, TelegramSpanWriter::source, (one, _) -> one,
                        TreeMap::new));
        late.putAll(sources);
    }

    /// The pages, at least one.
    static List<PageBuilder> of(Answer answer, TelegramLine title, List<TelegramLine> lines) {
        var pagination = new TelegramPaginator(answer);
        pagination.begin(title);
        lines.forEach(pagination::put);
        pagination.putTheRest();
        return pagination.pages;
    }

    private void begin(TelegramLine title) {
        var first = pages.getFirst();
        if (first.takes(title, new TreeMap<>())) {
            first.title(title);
        } else {
            put(title);
        }
    }

    private void put(TelegramLine line) {
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
    private void cut(TelegramLine line, PageBuilder page) {
        var pieces = line.cut();
        if (pieces.isEmpty() || page.takes(line, new TreeMap<>())) {
            page.add(line, new TreeMap<>());
        } else {
            pieces.forEach(this::put);
        }
    }

    private NavigableMap<Integer, TelegramLine> named(TelegramLine line) {
        var named = new TreeMap<Integer, TelegramLine>();
        line.cited().filter(sources::containsKey).forEach(number -> named.put(number, sources.get(number)));
        return named;
    }

    private void turn() {
        var leading = pages.getLast().takeLeading();
        pages.add(new PageBuilder());
        var title = TextSplitter.at(VisibleText.of(answer.title()), LONGEST_REPEATED_TITLE);
        pages.getLast().title(
                TelegramLine.of(TelegramTextRun.strong(title), TelegramTextRun.plain(" (" + pages.size() + ")")));
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
