package okaybot.platform.telegram.message;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.answer.Control;
import okaybot.text.TextTruncator;
import okaybot.text.VisibleText;

/// The text of a message that asks for the text of a control, in HTML. It has a link, by which a reply is understood.
public record PromptText(Control control, Control.Text input, Locale locale) {
    /// Bot API, ForceReply: `input_field_placeholder`.
    private static final int MAX_PLACEHOLDER = 64;
    private static final int MAX_PRESENT = 400;

    /// The whole text.
    ///
    /// @param url of the link
    public String html(String url) {
        var messages = ControlPanelMessages.in(locale);
        var label = "<a href=\"" + escape(url) + "\">" + escape(control.label()) + "</a>";
        var present = input.present().isBlank()
                ? ""
                : "<b>" + escape(messages.present()) + "</b>: "
                        + escape(TextTruncator.truncate(input.present(), MAX_PRESENT));
        return Stream.of(messages.replyWith(label), escape(control.help()), present,
                escape(messages.textLimit(input.maxLength())))
                .filter(line -> !line.isBlank()).collect(Collectors.joining("\n\n"));
    }

    /// What the empty input field shows.
    public String placeholder() {
        return TextTruncator.truncate(VisibleText.of(control.label()).strip(), MAX_PLACEHOLDER - 1);
    }

    private static String escape(String text) {
        var writer = new HtmlWriter();
        writer.plain(VisibleText.of(text).strip());
        return writer.html();
    }
}
