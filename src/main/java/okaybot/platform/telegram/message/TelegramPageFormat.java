package okaybot.platform.telegram.message;

import java.util.Optional;
import okaybot.answer.CommandLine;
import okaybot.platform.layout.AnswerLine;
import okaybot.platform.layout.AnswerLine.LineType;
import okaybot.platform.layout.PageFormat;
import okaybot.platform.layout.PageLimits;
import okaybot.platform.layout.WrittenLine;
import okaybot.platform.telegram.callback.CallbackData;
import okaybot.platform.telegram.callback.TargetGroup;
import okaybot.text.TextTruncator;

/// Telegram's limits for messages, and how lines are written in them. Telegram counts the text without the tags.
final class TelegramPageFormat implements PageFormat {
    /// UTF-16 units after the entities are parsed (Bot API, sendMessage).
    private static final int MAX_CHARACTERS = 4096;
    /// The same below a photo (Bot API, sendPhoto).
    private static final int MAX_CAPTION = 1024;
    /// The Bot API server reads no more of a text with its tags.
    private static final int MAX_BYTES = 1 << 15;
    /// Telegram drops all further entities of a message, spoiler covers too.
    private static final int MAX_ENTITIES = 100;
    /// A message has at most 100 buttons (Bot API), two of which turn pages.
    private static final int MAX_CHOICES = 90;
    /// Most of the buttons are for the controls.
    private static final int MAX_CHOICES_WITH_CONTROLS = 20;
    private static final int QUOTE_AROUND_SOURCES = 1;
    private static final int MAX_REPEATED_TITLE = 120;
    /// Of a longer quotation, only three lines are shown until the reader expands it.
    private static final int LONG_QUOTATION = 280;

    private final Optional<TargetGroup> group;
    private final PageLimits limits;

    /// @param group the one that the buttons are about, if the message is in a private chat
    /// @param isCaption whether it is below a photo
    TelegramPageFormat(Optional<TargetGroup> group, boolean hasControls, boolean isCaption) {
        this.group = group;
        this.limits = new PageLimits(isCaption ? MAX_CAPTION : MAX_CHARACTERS, MAX_BYTES,
                MAX_ENTITIES - QUOTE_AROUND_SOURCES,
                Integer.MAX_VALUE, hasControls ? MAX_CHOICES_WITH_CONTROLS : MAX_CHOICES);
    }

    @Override
    public PageLimits limits() {
        return limits;
    }

    @Override
    public WrittenLine write(AnswerLine line) {
        var writer = new HtmlWriter();
        switch (line.type()) {
            case TITLE, HEADING -> writer.strong(line.text());
            case TEXT, ITEM, FACT, ATTRIBUTION, SOURCE -> {
                writer.plain(prefix(line.type()));
                line.writeTo(writer);
            }
            case QUOTE -> writer.quote(line.text().length() >= LONG_QUOTATION, line);
        }
        return writer.written(line);
    }

    /// The beginning of a line in plain text.
    static String prefix(LineType type) {
        return switch (type) {
            case ITEM -> "• ";
            case ATTRIBUTION -> "— ";
            case TITLE, HEADING, TEXT, FACT, QUOTE, SOURCE -> "";
        };
    }

    @Override
    public WrittenLine writeTitle(AnswerLine title, int page) {
        if (page == 0) {
            return write(title);
        }
        var writer = new HtmlWriter();
        writer.strong(TextTruncator.truncate(title.text(), MAX_REPEATED_TITLE));
        writer.plain(" (" + (page + 1) + ")");
        return writer.written(title);
    }

    @Override
    public boolean fitsButton(CommandLine line) {
        return CallbackData.firstPage(line).about(group).toButtonData().isPresent();
    }
}
