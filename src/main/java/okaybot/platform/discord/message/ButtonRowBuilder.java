package okaybot.platform.discord.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import okaybot.answer.Answer;
import okaybot.answer.Choice;
import okaybot.text.VisibleText;

/// The buttons under an answer.
final class ButtonRowBuilder {
    /// So many choices stand on a page: three rows of five.
    private static final int MOST_CHOICES = 15;

    private final Answer answer;
    private final String asker;
    private final List<Choice> choices;
    /// How often a choice with this id stands on the page.
    private final HashMap<String, Integer> same = new HashMap<>();

    /// @param asker Discord's id of the one who asked
    ButtonRowBuilder(Answer answer, String asker) {
        this.answer = answer;
        this.asker = asker;
        this.choices = answer.choices().stream().filter(choice -> CustomId.ofCommand(asker, choice.line()).fits())
                .toList();
    }

    /// How many pages the choices need.
    int pages() {
        return Math.max(1, Math.ceilDiv(choices.size(), MOST_CHOICES));
    }

    /// The rows of a page: its choices, those of the last page that has some if it has none; and below them where to go.
    List<ActionRow> rows(int page, int pages) {
        same.clear();
        var first = Math.min(page, pages() - 1) * MOST_CHOICES;
        var buttons = choices.stream().skip(first).limit(MOST_CHOICES).flatMap(this::button).toList();
        var rows = new ArrayList<ActionRow>();
        if (!buttons.isEmpty()) {
            rows.addAll(ActionRow.partitionOf(buttons));
        }
        rows.add(ActionRow.of(ways(page, pages)));
        return rows;
    }

    private Stream<Button> button(Choice choice) {
        var id = CustomId.ofCommand(asker, choice.line());
        var printed = id.print(same.merge(id.print(), 1, Integer::sum));
        var style = choice.line().isReveal() ? ButtonStyle.PRIMARY : ButtonStyle.SECONDARY;
        return printed.length() > CustomId.MAX_LENGTH
                ? Stream.of()
                : Stream.of(Button.of(style, printed, label(choice)));
    }

    private List<Button> ways(int page, int pages) {
        var ways = new ArrayList<Button>();
        if (page > 0) {
            way("Previous", page - 1).forEach(ways::add);
        }
        if (page < pages - 1) {
            way("Next", page + 1).forEach(ways::add);
        }
        ways.add(Button.secondary(CustomId.ofDelete(asker).print(), "Delete"));
        return ways;
    }

    private Stream<Button> way(String label, int page) {
        var id = CustomId.ofPage(asker, page, answer.line());
        return id.fits() ? Stream.of(Button.secondary(id.print(), label)) : Stream.of();
    }

    /// A button's label is no markdown. It must show something.
    private static String label(Choice choice) {
        var label = VisibleText.of(choice.label()).strip();
        if (label.isEmpty()) {
            return label(new Choice("/" + choice.line().text(), choice.line()));
        }
        if (label.length() <= Button.LABEL_MAX_LENGTH) {
            return label;
        }
        var end = Button.LABEL_MAX_LENGTH - 1;
        return label.substring(0, Character.isHighSurrogate(label.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
