package okaybot.command.show;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What is said around the news of a second season.
interface Season2Messages {
    static Season2Messages in(Locale locale) {
        return MessageBundle.of(Season2Messages.class, locale);
    }

    /// A view.
    String against();

    /// A label before how old the news is.
    String asOf();

    /// How old the news is.
    ///
    /// @param date of the newest source
    /// @param ago how long ago that was
    /// @param source its name
    String asOfSource(String date, String ago, String source);

    /// A view.
    String ideas();

    String old();

    /// A view.
    String reasonsFor();

    /// A view.
    String status();

    /// A view.
    String timeline();

    String titleAgainst();

    String titleFor();

    String titleIdeas();

    String titleStatus();

    String titleTimeline();

    String unknownAge();

    String unknownView(String typed);
}
