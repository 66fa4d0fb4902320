package okaybot.command.show;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// The words around the content on the pages about the show.
public interface ShowMessages {
    static ShowMessages in(Locale locale) {
        return MessageBundle.of(ShowMessages.class, locale);
    }

    /// A title.
    ///
    /// @param show its title
    String acclaimOf(String show);

    /// A button, on the page with the others.
    String allFacts();

    /// A button, on the page with the other honours.
    String allHonours();

    /// A button.
    String allRelations();

    /// A button.
    String allThemes();

    /// A button that leads from words to the picture which shows the same.
    String asPicture();

    /// The title of `/ask` without a question.
    String askAnything();

    /// Below it.
    String askInOwnWords();

    /// A label before other spellings of a name.
    String alsoWritten();

    /// A button.
    String cast();

    /// The title of the whole cast.
    ///
    /// @param show its title
    String castOf(String show);

    /// A part of the plot.
    String ending();

    /// The title of a part of the plot.
    ///
    /// @param show its title
    String endingOf(String show);

    /// A button.
    ///
    /// @param name of a character
    String inPlot(String name);

    /// The title of a character's part in the plot.
    ///
    /// @param name of the character
    String inPlotTitle(String name);

    /// A button.
    String moreFacts();

    /// A button.
    String moreHonours();

    /// A button.
    String moreRelations();

    /// A button.
    String moreThemes();

    /// The title of what is between two characters.
    String pair(String first, String second);

    /// A label on a character's page, before the actor.
    String playedBy();

    /// A label on an actor's page, before the character.
    String plays();

    /// A part of the plot.
    String premise();

    /// The title of a part of the plot.
    ///
    /// @param show its title
    String premiseOf(String show);

    /// A button.
    String quotation();

    /// A title.
    String relations();

    /// A title.
    ///
    /// @param name of a character
    String relationsOf(String name);

    /// A part of the plot.
    String story();

    /// The title of a part of the plot.
    ///
    /// @param show its title
    String storyOf(String show);

    /// A title.
    ///
    /// @param show its title
    String themesOf(String show);

    String unknownCharacter(String typed);

    /// A title.
    ///
    /// @param typed what nothing is called
    String unknownFact(String typed);

    /// A title.
    ///
    /// @param typed what nothing is called
    String unknownHonour(String typed);

    /// A title.
    ///
    /// @param typed what nothing is called in the plot
    String unknownPart(String typed);

    /// A title.
    ///
    /// @param typed what nothing is called in the cast
    String unknownPerson(String typed);

    String unknownTheme(String typed);

    /// A button.
    String who();

    /// A button.
    String wholeCast();

    /// A label before what a character is to others.
    String withOthers();
}
