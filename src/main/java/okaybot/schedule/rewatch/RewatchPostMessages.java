package okaybot.schedule.rewatch;

import java.time.ZonedDateTime;
import java.util.Locale;
import okaybot.text.MessageBundle;

/// What a rewatch says on its own.
interface RewatchPostMessages {
    static RewatchPostMessages in(Locale locale) {
        return MessageBundle.of(RewatchPostMessages.class, locale);
    }

    String beginHere();

    /// What to do now.
    ///
    /// @param thread its name
    String beginInThread(String thread);

    /// Begins a line that ends with a point in time.
    String begins();

    /// A title.
    String beginsNow(int episode);

    /// A title.
    String beginsSoon(int episode);

    /// A button.
    String calendar();

    /// A title.
    String calendarTitle();

    /// The name of an episode and of its thread, and the beginning of a line of the calendar.
    String episode(int number);

    /// Of a server's event.
    String eventDescription(int episode);

    /// Of a server's event.
    ///
    /// @param show its title
    String eventName(String show, int episode);

    /// A title.
    String failed();

    /// A sentence for the admin who has set up the rewatch.
    ///
    /// @param where a channel
    /// @param why a sentence
    String failedBecause(String where, String why);

    /// What to do about it.
    String failedResume();

    /// A title.
    String finished();

    String finishedThanks(int episodes);

    /// A title.
    ///
    /// @param show its title
    String invitation(String show);

    String invitationText(int episodes);

    /// A button.
    String join();

    /// In the calendar.
    String leftOut();

    /// A button.
    String noReminders();

    /// In the calendar.
    String now();

    String reminderPlace(String channel);

    /// A button.
    String storySoFar();

    /// A title.
    String talk(int episode);

    /// Asks what people think of a dispute.
    ///
    /// @param point what the sources say different things about
    String talkDispute(String point);

    /// What people can talk about.
    ///
    /// @param number from 0 to [RewatchPosts#QUESTIONS] - 1
    String talkQuestion(int number);

    /// Asks what people think of a theme.
    ///
    /// @param theme its name
    String talkTheme(String theme);

    String threadRule(int episode);

    /// A point in time in few characters.
    String time(ZonedDateTime at);

    /// For apps that show times as they are written.
    ///
    /// @param zone its id
    String timesIn(String zone);

    /// In the calendar.
    String watched();
}
