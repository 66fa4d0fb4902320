package okaybot.platform.discord.message;

import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.buttons.Button;
import okaybot.answer.CommandLine;
import okaybot.platform.layout.AnswerPage;
import okaybot.platform.layout.LayoutMessages;

/// Builds the buttons that turn pages: to the first, the previous, the next and the last page, and between them the number of the
/// page. Those that lead to the same page are built once.
///
/// @param line of the answer
/// @param userId Discord's id of the user who asked
record PageButtons(CommandLine line, String userId) {
    private static final String FIRST = "«";
    private static final String PREVIOUS = "‹";
    private static final String NEXT = "›";
    private static final String LAST = "»";

    /// Whether a button can lead to each page.
    boolean fit(int pages) {
        return pages == 1 || CustomId.ofPage(userId, pages - 1, line).fits();
    }

    /// At most five; none if the answer has one page only, or if its line is too long for a button.
    List<Button> of(AnswerPage page, LayoutMessages messages) {
        if (page.count() == 1 || !fit(page.count())) {
            return List.of();
        }
        var last = page.count() - 1;
        var number = turn(messages.pageOfPages(page.number() + 1, page.count()), page.number()).asDisabled();
        return Stream.of(
                turnIf(page.number() > 1, FIRST, 0),
                turnIf(page.number() > 0, PREVIOUS, page.number() - 1),
                Stream.of(number),
                turnIf(page.number() < last, NEXT, page.number() + 1),
                turnIf(page.number() < last - 1, LAST, last))
                .flatMap(buttons -> buttons).toList();
    }

    private Stream<Button> turnIf(boolean isNeeded, String label, int target) {
        return isNeeded ? Stream.of(turn(label, target)) : Stream.of();
    }

    private Button turn(String label, int target) {
        return Button.secondary(CustomId.ofPage(userId, target, line).encode(), label);
    }
}
