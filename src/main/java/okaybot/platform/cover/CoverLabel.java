package okaybot.platform.cover;

import java.util.Locale;
import okaybot.text.TextTruncator;
import okaybot.text.VisibleText;

/// What a moderator says that a message spoils, such as `episode 12`. Everyone can read it.
///
/// @param text on one line; empty if the moderator says nothing
public record CoverLabel(String text) {
    /// In UTF-16 units.
    public static final int MAX_LENGTH = 60;

    /// A label as a moderator has typed it.
    public static CoverLabel of(String typed) {
        return new CoverLabel(TextTruncator.truncate(VisibleText.of(typed).strip(), MAX_LENGTH));
    }

    /// The line above the cover.
    public String heading(Locale locale) {
        var messages = CoverMessages.in(locale);
        return text.isEmpty() ? messages.spoiler() : messages.spoilerAbout(text);
    }
}
