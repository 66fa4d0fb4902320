package okaybot.platform.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okaybot.answer.Choice;
import okaybot.answer.Control;
import okaybot.platform.layout.AnswerLine.LineType;

/// Builds a page: a title, lines, and below them the sources that they cite.
final class PageBuilder {
    /// The maximum number of characters between two lines or two sources.
    private static final int SEPARATOR = 3;
    private static final int SEPARATOR_BYTES = 4;

    private final PageLimits limits;
    private final WrittenLine title;
    private final List<WrittenLine> lines = new ArrayList<>();
    private final Map<Integer, WrittenLine> sources = new TreeMap<>();
    private int charactersLeft;
    private int bytesLeft;
    private int entitiesLeft;

    PageBuilder(PageLimits limits, WrittenLine title) {
        this.limits = limits;
        this.title = title;
        charactersLeft = limits.characters();
        bytesLeft = limits.bytes();
        entitiesLeft = limits.entities();
        take(title);
    }

    private void take(WrittenLine line) {
        charactersLeft -= cost(line);
        bytesLeft -= byteCost(line);
        entitiesLeft -= line.entities();
    }

    private static int cost(WrittenLine line) {
        return line.characters() + SEPARATOR;
    }

    private static int byteCost(WrittenLine line) {
        return line.bytes() + SEPARATOR_BYTES;
    }

    boolean isEmpty() {
        return lines.isEmpty() && sources.isEmpty();
    }

    /// Whether there is room for the line and for those of its sources that are not on the page yet.
    boolean fits(WrittenLine line, Map<Integer, WrittenLine> named) {
        var missing = new TreeMap<>(named);
        missing.keySet().removeAll(sources.keySet());
        var characters = cost(line) + missing.values().stream().mapToInt(PageBuilder::cost).sum();
        var bytes = byteCost(line) + missing.values().stream().mapToInt(PageBuilder::byteCost).sum();
        var entities = line.entities() + missing.values().stream().mapToInt(WrittenLine::entities).sum();
        var isOneSectionTooMany = line.line().type() == LineType.HEADING && sections() == limits.sections();
        return !isOneSectionTooMany && characters <= charactersLeft && bytes <= bytesLeft && entities <= entitiesLeft;
    }

    private long sections() {
        return lines.stream().skip(1).filter(line -> line.line().type() == LineType.HEADING).count() + 1;
    }

    void add(WrittenLine line, Map<Integer, WrittenLine> named) {
        if (line.line().type() == LineType.SOURCE) {
            addSource(line.line().citations().findFirst().orElseGet(this::unnumbered), line);
        } else {
            lines.add(line);
            take(line);
        }
        named.forEach(this::addSource);
    }

    /// A key that follows the others: the second part of a split source has no number, nor has the line of all sources.
    private int unnumbered() {
        return sources.isEmpty() ? 0 : Collections.max(sources.keySet()) + 1;
    }

    private void addSource(int number, WrittenLine source) {
        if (sources.putIfAbsent(number, source) == null) {
            take(source);
        }
    }

    /// Removes the headings at the end of the page, so that they can be put on the next page, above the text that they
    /// belong to. Empty if the page has nothing else.
    List<WrittenLine> removeTrailingHeadings() {
        var end = lines.size();
        while (end > 0 && lines.get(end - 1).line().type() == LineType.HEADING) {
            end--;
        }
        var headings = end == 0 ? List.<WrittenLine>of() : List.copyOf(lines.subList(end, lines.size()));
        lines.subList(lines.size() - headings.size(), lines.size()).clear();
        return headings;
    }

    AnswerPage build(List<Choice> choices, List<Control> controls, int number, int count) {
        return new AnswerPage(title.markup(), List.copyOf(lines), List.copyOf(sources.values()), choices, controls,
                number,
                count);
    }
}
