package okaybot.platform.discord.message;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.section.Section;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.SelectTarget;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import okaybot.answer.Control;

/// Renders controls. In full, a control has a text, and beside or below it what it is set with.
///
/// @param userId Discord's id of the user who asked
/// @param ids those of the whole message
record ControlRenderer(String userId, UniqueIds ids, DiscordControlMessages messages) {
    /// How many components a control takes in full.
    static int components(Control control) {
        return switch (control.input()) {
            case Control.Select(var options) -> 1 + SelectMenus.components(options.size());
            case Control.Episode(var options) -> 1 + SelectMenus.components(options.size());
            default -> 3;
        };
    }

    Stream<ContainerChildComponent> inFull(Control control) {
        return switch (control.input()) {
            case Control.Page() -> section(control, CustomId.ofCommand(userId, control.line()), messages.open());
            case Control.Toggle toggle -> section(control, CustomId.ofCommand(userId, toggle.flip()), flip(toggle));
            case Control.WholeNumber _,Control.Text _ ->
                section(control, CustomId.ofForm(userId, control.line()), messages.change());
            case Control.Select(var options) -> withMenus(control, options);
            case Control.Episode(var options) -> withMenus(control, options);
            case Control.Channel() -> withRows(control, channelMenu(control).stream().map(ActionRow::of));
        };
    }

    private String flip(Control.Toggle toggle) {
        return toggle.isOn() ? messages.turnOff() : messages.turnOn();
    }

    private Stream<ContainerChildComponent> section(Control control, CustomId press, String label) {
        var text = TextDisplay.of(ControlText.markdown(control));
        return Stream.of(ids.encode(press).<ContainerChildComponent>map(
                id -> Section.of(Button.secondary(id, label), text)).orElse(text));
    }

    private Stream<ContainerChildComponent> withMenus(Control control, List<Control.Option> options) {
        var menus = new SelectMenus(userId, ids);
        return withRows(control, menus.rows(menus.options(options), ControlText.labelAndValue(control, messages)));
    }

    private Optional<EntitySelectMenu> channelMenu(Control control) {
        return ids.encode(CustomId.ofEntry(userId, control.line()))
                .map(id -> EntitySelectMenu.create(id, SelectTarget.CHANNEL)
                        .setPlaceholder(ControlText.labelAndValue(control, messages)).build());
    }

    private static Stream<ContainerChildComponent> withRows(Control control, Stream<ActionRow> rows) {
        return Stream.concat(Stream.of(TextDisplay.of(ControlText.markdown(control))), rows);
    }

    /// Menus that lead to controls; one that switches something on or off does so at once.
    Stream<ActionRow> menus(List<Control> controls) {
        var menus = new SelectMenus(userId, ids);
        return menus.rows(controls.stream().flatMap(control -> option(control, menus).stream()).toList(),
                messages.chooseControl());
    }

    private Optional<SelectOption> option(Control control, SelectMenus menus) {
        var label = ControlText.labelAndValue(control, messages);
        return control.input() instanceof Control.Toggle toggle
                ? menus.option(label, flip(toggle), toggle.flip())
                : menus.option(label, control.help(), control.line());
    }
}
