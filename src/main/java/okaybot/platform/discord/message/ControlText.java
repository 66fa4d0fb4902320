package okaybot.platform.discord.message;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.selections.SelectMenu;
import okaybot.answer.CommandLine;
import okaybot.answer.Control;
import okaybot.text.TextTruncator;
import okaybot.text.VisibleText;

/// The words of a control, as far as Discord has room for them.
final class ControlText {
    private static final int MAX_LABEL = 80;
    private static final int MAX_TEXT = 300;

    private ControlText() {}

    /// What is set, its value and where that comes from; below it the help, except for a mere link to a page.
    static String markdown(Control control) {
        var value = Stream.concat(Stream.of(control.value()), control.origin().stream())
                .map(text -> visible(text, MAX_TEXT)).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        var label = MarkdownWriter.strong(label(control.label(), control.line(), MAX_LABEL));
        var help = control.input() instanceof Control.Page ? "" : visible(control.help(), MAX_TEXT);
        return (label + " " + MarkdownWriter.escaped(value)).strip()
                + (help.isEmpty() ? "" : "\n-# " + MarkdownWriter.escaped(help));
    }

    /// What is set and its value, for a menu.
    static String labelAndValue(Control control, DiscordControlMessages messages) {
        var label = label(control.label(), control.line(), MAX_LABEL);
        var value = visible(control.value(), MAX_TEXT);
        return TextTruncator.truncate(value.isEmpty() ? label : messages.labelAndValue(label, value),
                SelectMenu.PLACEHOLDER_MAX_LENGTH);
    }

    /// A label with at least one visible character, as Discord requires.
    ///
    /// @param line shown instead if the label has none
    static String label(String label, CommandLine line, int maxLength) {
        var visible = visible(label, maxLength);
        return visible.isEmpty() ? TextTruncator.truncate("/" + line.text(), maxLength) : visible;
    }

    static String visible(String text, int maxLength) {
        return TextTruncator.truncate(VisibleText.of(text).strip(), maxLength);
    }
}
