package okaybot.platform.discord.message;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.platform.layout.AnswerPage;
import okaybot.platform.layout.LayoutMessages;

/// Builds what stands below a page: its choices as buttons, or as a select menu if they are more than fit into a row, and
/// below them the buttons that turn pages and delete the answer.
final class ButtonRowBuilder {
    private static final int ROW = 5;
    private final CommandLine line;
    private final String userId;
    private final LayoutMessages messages;
    private final UniqueIds ids;

    private ButtonRowBuilder(CommandLine line, String userId, UniqueIds ids, LayoutMessages messages) {
        this.line = line;
        this.userId = userId;
        this.ids = ids;
        this.messages = messages;
    }

    /// @param line of the answer
    /// @param userId Discord's id of the user who asked
    /// @param ids those of the whole message
    static List<ActionRow> rows(AnswerPage page, CommandLine line, String userId, UniqueIds ids,
            LayoutMessages messages) {
        var builder = new ButtonRowBuilder(line, userId, ids, messages);
        var rows = new ArrayList<ActionRow>(builder.choices(page.choices()));
        var navigation = new ArrayList<Button>(new PageButtons(line, userId).of(page, messages));
        if (!userId.equals(CustomId.NOBODY)) {
            navigation.add(Button.secondary(CustomId.ofDelete(userId).encode(), messages.delete()));
        }
        rows.addAll(rowsOf(navigation));
        return rows;
    }

    private List<ActionRow> choices(List<Choice> choices) {
        if (choices.size() <= ROW) {
            return rowsOf(choices.stream().flatMap(this::button).toList());
        }
        var rows = new ArrayList<ActionRow>();
        var menus = new SelectMenus(userId, ids);
        var options = choices.stream().filter(choice -> !isOtherView(choice))
                .flatMap(choice -> menus.option(choice.label(), "", choice.line()).stream()).toList();
        menus.rows(options, messages.choose()).forEach(rows::add);
        rows.addAll(rowsOf(choices.stream().filter(this::isOtherView).flatMap(this::button).toList()));
        return rows;
    }

    private static List<ActionRow> rowsOf(List<Button> buttons) {
        return buttons.isEmpty() ? List.of() : ActionRow.partitionOf(buttons);
    }

    /// Whether a choice shows the same answer in another way, such as with its spoilers. Such choices stay buttons.
    private boolean isOtherView(Choice choice) {
        return choice.line().question().equals(line.question());
    }

    private Stream<Button> button(Choice choice) {
        var id = CustomId.ofCommand(userId, choice.line());
        var reveals = choice.line().isReveal() && !line.isReveal();
        var style = reveals ? ButtonStyle.PRIMARY : ButtonStyle.SECONDARY;
        var label = ControlText.label(choice.label(), choice.line(), Button.LABEL_MAX_LENGTH);
        return ids.encode(id).map(unique -> Button.of(style, unique, label)).stream();
    }
}
