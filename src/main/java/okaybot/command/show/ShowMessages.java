package okaybot.command.show;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// The words around the content on the pages about the show.
interface ShowMessages {
    static ShowMessages in(Locale locale) {
        return MessageBundle.of(ShowMessages.class, locale);
    }

    /// A label before other spellings of a name.
    String alsoWritten();

    /// The title of the whole cast.
    ///
    /// @param show its title
    String castOf(String show);

    /// A button.
    ///
    /// @param name of a character
    String inPlot(String name);

    /// A label on a character's page, before the actor.
    String playedBy();

    /// A label on an actor's page, before the character.
    String plays();

    /// A button.
    String quotation();

    /// A button.
    String wholeCast();

    /// A label before what a character is to others.
    String withOthers();
}
