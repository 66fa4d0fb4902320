package okaybot.picture;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What is said on pictures, and what says the same in words.
interface PictureMessages {
    static PictureMessages in(Locale locale) {
        return MessageBundle.of(PictureMessages.class, locale);
    }

    /// Who said it about what, with where or when.
    String attribution(String attribution, String detail);

    /// A quotation in words.
    String quotation(String words, String attribution, String show);

    /// Below a quotation.
    ///
    /// @param sources their names
    String sources(String sources);

    /// Who said it about what.
    String speaker(String name, String subject);

    /// The news of a second season in words.
    String timeline(String title, String show);

    /// A title.
    String timelineTitle();

    /// Below a quotation in English.
    String translation(String words);
}
