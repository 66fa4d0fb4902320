package okaybot.platform.layout;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.platform.layout.TextRun.Style;

/// A line of an answer, before it is put on a page.
///
/// @param apart whether there is a blank line before it
public record AnswerLine(LineType type, List<TextRun> runs, boolean apart) {
    /// What a line is for; each platform writes them in its own way.
    public enum LineType {
        TITLE, HEADING, TEXT, ITEM, FACT, QUOTE,
        /// Who said the quotation before it.
        ATTRIBUTION,
        /// A source, with its number.
        SOURCE
    }

    static AnswerLine of(LineType type, Stream<TextRun> runs, boolean apart) {
        return new AnswerLine(type, SpanFlattener.join(runs), apart);
    }

    AnswerLine setApart() {
        return new AnswerLine(type, runs, true);
    }

    boolean isBlank() {
        return runs.stream().allMatch(run -> run.text().isBlank());
    }

    public boolean isCovered() {
        return runs.stream().anyMatch(TextRun::isCovered);
    }

    /// The numbers of the sources that it cites, or lists.
    public Stream<Integer> citations() {
        return runs.stream().flatMap(run -> run.citations().stream());
    }

    /// What a fact is about; empty if the line has no label.
    public String label() {
        return runs.isEmpty() || runs.getFirst().style() != Style.LABEL ? "" : runs.getFirst().text();
    }

    /// The text without any style, for lines that have none.
    public String text() {
        return runs.stream().map(TextRun::text).collect(Collectors.joining());
    }

    /// The text that is not covered.
    public String openText() {
        return runs.stream().filter(run -> !run.isCovered())
                .map(run -> run.style() == Style.LABEL ? run.text() + ":" : run.text())
                .collect(Collectors.joining());
    }

    /// Writes the runs, and opens and closes the covers around them.
    public void writeTo(TextWriter writer) {
        var open = TextRun.NOT_COVERED;
        for (var run : runs) {
            if (!open.equals(run.cover())) {
                closeCover(open, writer);
                open = run.cover();
                openCover(open, writer);
            }
            run.time().ifPresentOrElse(writer::writeTime, () -> writer.write(run.text(), run.style()));
        }
        closeCover(open, writer);
    }

    private static void openCover(String label, TextWriter writer) {
        if (!label.isEmpty()) {
            writer.openCover(label);
        }
    }

    private static void closeCover(String label, TextWriter writer) {
        if (!label.isEmpty()) {
            writer.closeCover();
        }
    }
}
