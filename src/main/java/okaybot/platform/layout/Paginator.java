package okaybot.platform.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import okaybot.answer.Answer;
import okaybot.answer.Choice;
import okaybot.answer.Control;
import okaybot.platform.layout.AnswerLine.LineType;
import okaybot.text.TextTruncator;

/// Lays an answer out on pages. Each page is a message, with the sources that it cites at its end. A line goes to the
/// next page as a whole; only a line that is too long for a page is split.
public final class Paginator {
    /// A longer title is cut off, and repeated in full below.
    private static final int MAX_TITLE = 200;

    private final PageFormat format;
    private final AnswerLine title;
    private final Map<Integer, WrittenLine> sources = new TreeMap<>();
    /// The sources that are not on a page yet.
    private final Map<Integer, WrittenLine> unplaced;
    private final List<PageBuilder> pages = new ArrayList<>();

    private Paginator(Answer answer, PageFormat format) {
        this.format = format;
        title = LineLayout.title(TextTruncator.truncate(answer.title(), MAX_TITLE));
        LineLayout.sources(answer).forEach(
                line -> line.citations().forEach(number -> sources.putIfAbsent(number, format.write(line))));
        unplaced = new TreeMap<>(sources);
        beginPage();
    }

    /// The answer's pages, at least one. A choice whose line no button can carry is left out.
    public static List<AnswerPage> paginate(Answer answer, PageFormat format) {
        var paginator = new Paginator(answer, format);
        if (answer.title().length() > MAX_TITLE) {
            paginator.put(LineLayout.line(LineType.TEXT, answer.title()).setApart());
        }
        LineLayout.body(answer).forEach(paginator::put);
        List.copyOf(paginator.unplaced.values()).forEach(source -> paginator.put(source.line()));
        LineLayout.sources(answer).stream().filter(line -> line.citations().findAny().isEmpty())
                .forEach(paginator::put);
        return paginator.pages(
                answer.choices().stream().filter(choice -> format.fitsButton(choice.line())).toList(),
                answer.controls());
    }

    /// Choices for which a page has no room go to the next one.
    private List<AnswerPage> pages(List<Choice> choices, List<Control> controls) {
        var perPage = format.limits().choices();
        var pagesWithChoices = Math.max(1, Math.ceilDiv(choices.size(), perPage));
        while (pages.size() < pagesWithChoices) {
            beginPage();
        }
        return IntStream.range(0, pages.size()).mapToObj(number -> {
            var first = Math.min(number, pagesWithChoices - 1) * perPage;
            return pages.get(number).build(choices.stream().skip(first).limit(perPage).toList(),
                    number == 0 ? controls : List.of(), number, pages.size());
        }).toList();
    }

    private void put(AnswerLine line) {
        var page = pages.getLast();
        var written = format.write(line);
        var named = named(line);
        if (page.fits(written, named)) {
            page.add(written, named);
            unplaced.keySet().removeAll(named.keySet());
        } else if (!page.isEmpty()) {
            turnPage();
            put(line);
        } else if (page.fits(written, Map.of())) {
            // The sources follow at the end of the answer.
            page.add(written, Map.of());
        } else {
            LineSplitter.split(line).forEach(this::put);
        }
    }

    private Map<Integer, WrittenLine> named(AnswerLine line) {
        var named = new TreeMap<Integer, WrittenLine>();
        if (line.type() != LineType.SOURCE) {
            line.citations().filter(sources::containsKey).forEach(number -> named.put(number, sources.get(number)));
        }
        return named;
    }

    private void turnPage() {
        var headings = pages.getLast().removeTrailingHeadings();
        beginPage();
        headings.forEach(heading -> pages.getLast().add(heading, Map.of()));
    }

    private void beginPage() {
        var written = title.isBlank() ? new WrittenLine(title, "", 0, 0) : format.writeTitle(title, pages.size());
        pages.add(new PageBuilder(format.limits(), written));
    }
}
