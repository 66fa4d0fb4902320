package okaybot.command.rewatch;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What the command for rewatches says about a rewatch.
interface RewatchMessages {
    static RewatchMessages in(Locale locale) {
        return MessageBundle.of(RewatchMessages.class, locale);
    }

    /// A button: leads to the rewatches of all places.
    String all();

    /// A button.
    String back();

    /// A button.
    String calendar();

    /// A button.
    String earlier();

    String finished(int episodes);

    /// How far a rewatch has come.
    ///
    /// @param over how many episodes are over
    String goesOn(int over, int episodes);

    /// A button, and what is said then.
    String join();

    String joined();

    /// A button.
    String keep();

    /// A button.
    String later();

    /// A button.
    String leave();

    /// A button.
    String leavePlace(String place);

    String left();

    /// A title.
    String listTitle();

    String members(int count);

    /// A title: those that the reader takes part in.
    String mine();

    String noMember();

    /// A title.
    String none();

    /// Why no role can be notified.
    String noRoles();

    String noneYet();

    String notAvailable();

    String notInPrivate();

    /// A title.
    String notSaved();

    String nowPaused();

    String nowResumed();

    String nowStopped();

    /// The value of a switch.
    String off();

    /// The value of a switch.
    String on();

    /// That a rewatch cannot go on.
    ///
    /// @param why a sentence
    String onHold(String why);

    String oneIsOn();

    /// How far the reader has come.
    String own(int watched, int episodes);

    /// A button.
    String pause();

    String paused(int over, int episodes);

    /// That a rewatch cannot be started.
    ///
    /// @param levels of places
    String placeUnknown(String levels);

    /// A button.
    String postpone();

    String postponed();

    /// A switch.
    String progress();

    String progressHelp();

    /// A switch.
    String reminders();

    String remindersHelp();

    /// A button.
    String resume();

    String roleRemoved();

    String roleSet();

    String saved();

    /// A button.
    String setUp();

    /// Why nothing is posted.
    String silent(String place);

    /// A button.
    String skip(int episode);

    String skipped(int episode);

    String started();

    /// A button.
    String status();

    /// A button.
    String stop();

    /// A button.
    String stopIn(String place);

    /// A title.
    String stopQuestion();

    String stopWarning();

    String stopped();

    /// A title.
    ///
    /// @param place such as `#general`
    String title(String place);

    String tooMany(int most);

    String tooManyMembers(int most);

    /// A title.
    String unknown(String typed);

    /// A button.
    String unskip(int episode);

    String unskipped(int episode);

    String whichAhead();

    String whichEpisode(int last);

    /// Asks which of several rewatches is meant.
    String whichOne();

    String whichRole();

    String whichSkipped();

    String whyForAdmins();
}
