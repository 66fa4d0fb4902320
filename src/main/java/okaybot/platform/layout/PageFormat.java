package okaybot.platform.layout;

import okaybot.answer.CommandLine;

/// What the layout has to know about a platform.
public interface PageFormat {
    PageLimits limits();

    /// Writes a line.
    WrittenLine write(AnswerLine line);

    /// Writes the answer's title for one of its pages.
    ///
    /// @param page counted from 0
    default WrittenLine writeTitle(AnswerLine title, int page) {
        return write(title);
    }

    /// Whether a button can carry the line. A choice whose line is too long for a button is left out.
    boolean fitsButton(CommandLine line);
}
