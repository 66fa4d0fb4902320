package okaybot.command.trivia;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What is said around facts.
interface FactMessages {
    static FactMessages in(Locale locale) {
        return MessageBundle.of(FactMessages.class, locale);
    }

    /// A button.
    String another();

    /// A button that leads to the page of what a fact is about.
    String more();

    /// A title.
    String none();

    /// A title.
    ///
    /// @param typed what nothing is called
    String unknown(String typed);
}
