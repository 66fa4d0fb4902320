package okaybot.command.trivia;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What is said around quotations.
interface QuoteMessages {
    static QuoteMessages in(Locale locale) {
        return MessageBundle.of(QuoteMessages.class, locale);
    }

    /// A button.
    String another();

    /// A button.
    String any();

    /// A button that shows the quotation as a picture.
    String card();

    String nobodyQuoted();

    /// A title.
    String none();

    /// A title.
    String noneAbout(String name);

    String title();

    /// A title.
    ///
    /// @param typed what nothing is called
    String unknown(String typed);
}
