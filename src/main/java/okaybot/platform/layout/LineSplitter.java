package okaybot.platform.layout;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.platform.layout.TextRun.Style;

/// Splits a line that is too long for a page.
final class LineSplitter {
    private final AnswerLine line;
    private final String text;
    /// The run that each character belongs to.
    private final TextRun[] runs;

    private LineSplitter(AnswerLine line) {
        this.line = line;
        text = line.text();
        runs = line.runs().stream().flatMap(run -> run.text().chars().mapToObj(_ -> run)).toArray(TextRun[]::new);
    }

    /// The line in two parts, split as near to its middle as possible: between words outside covers; otherwise between
    /// words in a cover, which becomes two covers; otherwise between graphemes (what a reader sees as one character);
    /// otherwise between code points.
    static List<AnswerLine> split(AnswerLine line) {
        var splitter = new LineSplitter(line);
        var graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
        graphemes.setText(splitter.text);
        return Stream.<IntPredicate>of(splitter::isOutsideCovers, splitter::isBetweenWords, graphemes::isBoundary,
                place -> !Character.isLowSurrogate(splitter.text.charAt(place)))
                .flatMap(splitter::nearestToMiddle)
                .findFirst()
                .map(splitter::splitAt)
                .orElse(List.of(line));
    }

    private Stream<Integer> nearestToMiddle(IntPredicate isAllowed) {
        var middle = text.length() / 2;
        return IntStream.rangeClosed(0, middle)
                .flatMap(distance -> IntStream.of(middle - distance, middle + distance))
                .filter(place -> place > 0 && place < text.length() && isAllowed.test(place))
                .limit(1)
                .boxed();
    }

    private boolean isOutsideCovers(int place) {
        var before = runs[place - 1].cover();
        var after = runs[place].cover();
        return before.equals(after) ? before.isEmpty() && isBetweenWords(place) : runs[place].style() != Style.MARKS;
    }

    private boolean isBetweenWords(int place) {
        return text.charAt(place - 1) == ' ' || (runs[place].style() == Style.MARKS && text.charAt(place - 1) == ',');
    }

    private List<AnswerLine> splitAt(int place) {
        var first = new ArrayList<TextRun>();
        var second = new ArrayList<TextRun>();
        var start = 0;
        for (var run : line.runs()) {
            var at = Math.clamp(place - start, 0, run.text().length());
            first.add(run.part(0, at));
            second.add(run.part(at, run.text().length()));
            start += run.text().length();
        }
        return List.of(AnswerLine.of(line.type(), first.stream(), line.apart()),
                AnswerLine.of(line.type(), second.stream(), false));
    }
}
