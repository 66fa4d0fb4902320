package okaybot.command.people;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What is said about the names in a text.
interface WhoMessages {
    static WhoMessages in(Locale locale) {
        return MessageBundle.of(WhoMessages.class, locale);
    }

    String howToAsk();

    /// Whom it knows.
    ///
    /// @param show its title
    String knowsNames(String show);

    /// A title.
    String nobodyNamed();

    String severalNamed();

    /// A title.
    String whoIsThis();
}
