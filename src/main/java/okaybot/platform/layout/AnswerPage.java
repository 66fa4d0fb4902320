package okaybot.platform.layout;

import java.util.ArrayList;
import java.util.List;
import okaybot.answer.Choice;
import okaybot.answer.Control;
import okaybot.platform.layout.AnswerLine.LineType;

/// The part of an answer that fits into one message.
///
/// @param title as the platform writes it; empty if there is none
/// @param sources those that the lines of this page cite
/// @param controls those of the answer on its first page, none on the others
/// @param number counted from 0
/// @param count how many pages there are
public record AnswerPage(String title, List<WrittenLine> lines, List<WrittenLine> sources, List<Choice> choices,
        List<Control> controls, int number, int count) {
    public boolean isCovered() {
        return lines.stream().anyMatch(line -> line.line().isCovered());
    }

    /// The text by section. A section begins with the page or with a heading.
    public List<String> sections() {
        var sections = new ArrayList<StringBuilder>();
        for (var line : lines) {
            if (sections.isEmpty() || line.line().type() == LineType.HEADING) {
                sections.add(new StringBuilder(line.markup()));
            } else {
                sections.getLast().append(line.line().apart() ? "\n\n" : "\n").append(line.markup());
            }
        }
        return sections.stream().map(StringBuilder::toString).toList();
    }
}
