package okaybot.picture;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What is said on pictures, and what says the same in words.
interface PictureMessages {
    static PictureMessages in(Locale locale) {
        return MessageBundle.of(PictureMessages.class, locale);
    }

    /// A quotation in words.
    String quotation(String words, String attribution, String show);

    /// Below a quotation.
    ///
    /// @param sources their names
    String sources(String sources);

    /// The news of a second season in words.
    String timeline(String title, String show);

    /// A title.
    String timelineTitle();
}
