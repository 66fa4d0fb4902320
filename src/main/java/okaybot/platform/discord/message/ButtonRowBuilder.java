package okaybot.platform.discord.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.platform.layout.AnswerPage;
import okaybot.platform.layout.LayoutMessages;
import okaybot.text.TextTruncator;
import okaybot.text.VisibleText;

/// Builds the buttons below a page: its choices, and below them those that turn pages and delete the answer.
final class ButtonRowBuilder {
    private final CommandLine line;
    private final String userId;
    private final LayoutMessages messages;
    /// The number of choices so far, by id.
    private final Map<String, Integer> sameId = new HashMap<>();

    private ButtonRowBuilder(CommandLine line, String userId, LayoutMessages messages) {
        this.line = line;
        this.userId = userId;
        this.messages = messages;
    }

    /// @param line of the answer
    /// @param userId Discord's id of the user who asked
    static List<ActionRow> rows(AnswerPage page, CommandLine line, String userId, LayoutMessages messages) {
        var builder = new ButtonRowBuilder(line, userId, messages);
        var choices = page.choices().stream().flatMap(builder::choice).toList();
        var rows = new ArrayList<ActionRow>(choices.isEmpty() ? List.of() : ActionRow.partitionOf(choices));
        var navigation = builder.navigation(page);
        if (!navigation.isEmpty()) {
            rows.add(ActionRow.of(navigation));
        }
        return rows;
    }

    private Stream<Button> choice(Choice choice) {
        var id = CustomId.ofCommand(userId, choice.line());
        var unique = id.encode(sameId.merge(id.encode(), 1, Integer::sum));
        var reveals = choice.line().isReveal() && !line.isReveal();
        var style = reveals ? ButtonStyle.PRIMARY : ButtonStyle.SECONDARY;
        return unique.length() > CustomId.MAX_LENGTH ? Stream.of() : Stream.of(Button.of(style, unique, label(choice)));
    }

    private List<Button> navigation(AnswerPage page) {
        var previous = page.number() > 0 ? turn(messages.previous(), page.number() - 1) : Stream.<Button>of();
        var next = page.number() < page.count() - 1 ? turn(messages.next(), page.number() + 1) : Stream.<Button>of();
        var delete = userId.equals(CustomId.NOBODY)
                ? Stream.<Button>of()
                : Stream.of(Button.secondary(CustomId.ofDelete(userId).encode(), messages.delete()));
        return Stream.of(previous, next, delete).flatMap(buttons -> buttons).toList();
    }

    private Stream<Button> turn(String label, int page) {
        var id = CustomId.ofPage(userId, page, line);
        return id.fits() ? Stream.of(Button.secondary(id.encode(), label)) : Stream.of();
    }

    /// Discord rejects buttons without a visible label.
    private static String label(Choice choice) {
        var label = VisibleText.of(choice.label()).strip();
        return TextTruncator.truncate(label.isEmpty() ? "/" + choice.line().text() : label, Button.LABEL_MAX_LENGTH);
    }
}
