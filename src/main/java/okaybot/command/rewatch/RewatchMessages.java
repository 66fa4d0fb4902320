package okaybot.command.rewatch;

import java.time.LocalDate;
import java.util.Locale;
import okaybot.text.MessageBundle;

/// What the command for rewatches says.
interface RewatchMessages {
    static RewatchMessages in(Locale locale) {
        return MessageBundle.of(RewatchMessages.class, locale);
    }

    /// A button.
    String back();

    /// A button.
    String calendar();

    /// What is chosen, in a few words.
    String date();

    String dateHelp();

    String day(LocalDate date);

    /// What is chosen, in a few words.
    String days();

    String daysHelp();

    /// A button.
    String earlier();

    /// When the rewatch would be over.
    ///
    /// @param day of the last episode
    String endsOn(String day);

    /// Days of the week.
    String everyDay();

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

    String members(int count);

    /// A title: those that the reader takes part in.
    String mine();

    String noMember();

    /// There is no such day.
    ///
    /// @param day as it was typed
    String noSuchDay(String day);

    /// There is no such time of day.
    ///
    /// @param time as it was typed
    String noSuchTime(String time);

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

    String past();

    /// A button.
    String pause();

    String paused(int over, int episodes);

    /// What is chosen, in a few words.
    String perDay();

    String perDayHelp();

    /// How many episodes a day there may be.
    ///
    /// @param most how many episodes fit into a day
    String perDayRange(int most);

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

    String saidSoFar();

    String saved();

    /// A button.
    String setUp();

    /// A title.
    String setUpTitle();

    /// Why nothing is posted.
    String silent(String place);

    /// A button.
    String skip(int episode);

    String skipped(int episode);

    /// A button.
    String startNow();

    String started();

    /// A button.
    String status();

    /// A button.
    String stop();

    /// A title.
    String stopQuestion();

    String stopWarning();

    String stopped();

    /// What is chosen, in a few words.
    String time();

    String timeHelp();

    /// A title.
    ///
    /// @param place such as `#general`
    String title(String place);

    String tooFar();

    String tooMany(int most);

    String tooManyMembers(int most);

    /// A question about a day in figures alone.
    String unclearDay(String typed);

    /// A title.
    String unknown(String typed);

    /// Says that a part of what was typed means nothing.
    String unknownPart(String typed);

    /// A button.
    String unskip(int episode);

    String unskipped(int episode);

    /// Days of the week.
    String weekdays();

    /// Days of the week.
    String weekends();

    String whichAhead();

    String whichEpisode(int last);

    String whichRole();

    String whichSkipped();

    String whichZone(String typed);

    String whyForAdmins();

    /// What a word after the command does.
    String wordCalendar();

    /// What a word after the command does.
    String wordFollow();

    /// What a word after the command does.
    String wordJoin();

    /// What a word after the command does.
    String wordLeave();

    /// What a word after the command does.
    String wordPause();

    /// What a word after the command does.
    String wordPostpone();

    /// What a word after the command does.
    String wordRemind();

    /// What a word after the command does.
    String wordResume();

    /// What a word after the command does.
    String wordRole();

    /// What a word after the command does.
    String wordSkip();

    /// What a word after the command does.
    String wordStart();

    /// What a word after the command does.
    String wordStatus();

    /// What a word after the command does.
    String wordStop();

    /// What a word after the command does.
    String wordWatched();

    /// What is chosen, in a few words.
    String zone();

    String zoneHelp();
}
