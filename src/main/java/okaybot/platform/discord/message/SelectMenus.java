package okaybot.platform.discord.message;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.selections.SelectMenu;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import okaybot.answer.CommandLine;
import okaybot.answer.Control;

/// Builds menus whose options ask lines.
///
/// @param userId Discord's id of the user who asked
/// @param ids those of the whole message
record SelectMenus(String userId, UniqueIds ids) {
    private static final int OPTIONS = SelectMenu.OPTIONS_MAX_AMOUNT;

    /// How many components there are for this many options, each menu in a row of its own.
    static int components(int options) {
        return 2 * Math.ceilDiv(options, OPTIONS);
    }

    /// An option; empty if its line is too long.
    ///
    /// @param label may be too long; the line is shown if nothing in it is visible
    Optional<SelectOption> option(String label, String description, CommandLine line) {
        var shownLabel = ControlText.label(label, line, SelectOption.LABEL_MAX_LENGTH);
        var shown = ControlText.visible(description, SelectOption.DESCRIPTION_MAX_LENGTH);
        return ids.optionValue(line).map(value -> SelectOption.of(shownLabel, value)
                .withDescription(shown.isEmpty() ? null : shown));
    }

    /// The options of a control, the first of those that are selected as the selected one.
    List<SelectOption> options(List<Control.Option> options) {
        var selected = options.stream().map(Control.Option::isSelected).toList().indexOf(true);
        return IntStream.range(0, options.size()).boxed().flatMap(i -> option(options.get(i), i == selected).stream())
                .toList();
    }

    private Optional<SelectOption> option(Control.Option option, boolean isSelected) {
        return option(option.label(), option.description(), option.line())
                .map(shown -> shown.withDefault(isSelected));
    }

    /// Menus with all the options, as many in each as Discord accepts. One with the selected option shows that instead of the
    /// placeholder.
    Stream<ActionRow> rows(List<SelectOption> options, String placeholder) {
        return IntStream.range(0, Math.ceilDiv(options.size(), OPTIONS))
                .mapToObj(menu -> options.subList(menu * OPTIONS, Math.min(options.size(), (menu + 1) * OPTIONS)))
                .flatMap(part -> ids.encode(CustomId.ofSelect(userId)).map(id -> StringSelectMenu.create(id)
                        .setPlaceholder(placeholder).addOptions(part).build()).stream())
                .map(ActionRow::of);
    }
}
