package okaybot.platform.layout;

import okaybot.answer.Span;
import okaybot.platform.layout.TextRun.Style;

/// Writes the text of a line in one format. All escaping for that format is done here; the layout decides the order of
/// the calls.
public interface TextWriter {
    /// Writes a run of text; a label with a colon or another separator after it.
    void write(String text, Style style);

    /// Writes a point in time, in the reader's time zone if the format can do that.
    default void writeTime(Span.Time time) {
        write(time.text(), Style.PLAIN);
    }

    /// Begins a spoiler cover.
    ///
    /// @param label tells readers how many spoilers it covers, and of what kind
    void openCover(String label);

    void closeCover();
}
