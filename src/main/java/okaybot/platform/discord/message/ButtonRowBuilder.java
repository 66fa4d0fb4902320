package okaybot.platform.discord.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.platform.layout.AnswerPage;
import okaybot.platform.layout.LayoutMessages;
import okaybot.text.TextTruncator;
import okaybot.text.VisibleText;

/// Builds what stands below a page: its choices as buttons, or as a select menu if they are more than fit into a row, and
/// below them the buttons that turn pages and delete the answer.
final class ButtonRowBuilder {
    private static final int ROW = 5;
    private final CommandLine line;
    private final String userId;
    private final LayoutMessages messages;
    /// The number of choices so far, by id or value.
    private final Map<String, Integer> same = new HashMap<>();

    private ButtonRowBuilder(CommandLine line, String userId, LayoutMessages messages) {
        this.line = line;
        this.userId = userId;
        this.messages = messages;
    }

    /// @param line of the answer
    /// @param userId Discord's id of the user who asked
    static List<ActionRow> rows(AnswerPage page, CommandLine line, String userId, LayoutMessages messages) {
        var builder = new ButtonRowBuilder(line, userId, messages);
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
        var options = choices.stream().filter(choice -> !isOtherView(choice)).flatMap(this::option).toList();
        if (!options.isEmpty()) {
            rows.add(ActionRow.of(StringSelectMenu.create(CustomId.ofSelect(userId).encode())
                    .setPlaceholder(messages.choose()).addOptions(options).build()));
        }
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
        return unique(id::encode, CustomId.MAX_LENGTH)
                .map(unique -> Button.of(style, unique, label(choice, Button.LABEL_MAX_LENGTH)));
    }

    private Stream<SelectOption> option(Choice choice) {
        return unique(nth -> CustomId.optionValue(choice.line(), nth), SelectOption.VALUE_MAX_LENGTH)
                .map(value -> SelectOption.of(label(choice, SelectOption.LABEL_MAX_LENGTH), value));
    }

    /// @param encode writes the nth id or value with the same effect
    private Stream<String> unique(Function<Integer, String> encode, int maxLength) {
        var id = encode.apply(same.merge(encode.apply(1), 1, Integer::sum));
        return id.length() > maxLength ? Stream.of() : Stream.of(id);
    }

    /// Discord rejects buttons and options without a visible label.
    private static String label(Choice choice, int maxLength) {
        var label = VisibleText.of(choice.label()).strip();
        return TextTruncator.truncate(label.isEmpty() ? "/" + choice.line().text() : label, maxLength);
    }
}
