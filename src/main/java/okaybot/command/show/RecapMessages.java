package okaybot.command.show;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What is said around the story so far.
interface RecapMessages {
    static RecapMessages in(Locale locale) {
        return MessageBundle.of(RecapMessages.class, locale);
    }

    /// A button.
    String ending();

    /// How far somebody may have watched.
    String episode(int number);

    /// How far somebody may have watched.
    String finished();

    /// A button.
    String next();

    /// The title of one of several pages.
    String pageOf(String title, int page, int count);

    /// A button.
    String previous();

    /// A title.
    String start();

    String tellMe();

    /// A button.
    String tellProgress();

    String unknown(String typed);

    /// A title.
    String upTo(int episode);

    /// A title.
    String whole();
}
