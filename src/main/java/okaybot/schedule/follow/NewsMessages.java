package okaybot.schedule.follow;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What is posted when there is news.
interface NewsMessages {
    static NewsMessages in(Locale locale) {
        return MessageBundle.of(NewsMessages.class, locale);
    }

    /// A button.
    String allDisputes();

    /// A button.
    String allOfSeason2();

    /// A button.
    String allSources();

    /// A title: news of the content.
    String content();

    /// Below some of the new things.
    String more(int count);

    /// A heading.
    String newDisputes(int count);

    /// A heading.
    String newSources(int count);

    /// A title: something followed is not posted any more.
    String paused();

    /// Why something followed is not posted any more.
    ///
    /// @param topic   a title
    /// @param place   its name
    /// @param problem a sentence
    String pausedBecause(String topic, String place, String problem);

    /// What one side of a dispute says.
    ///
    /// @param sources their names
    String reading(String text, String sources);

    /// How to go on after a problem.
    String resume();

    /// A title: news about a second season.
    String season2();

    /// Above what is new.
    String statusChanged();
}
