package okaybot.command.schedule;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What `/schedule` says. A `line` is one that is posted, a `place` is named by [okaybot.messenger.PlaceFormatter].
interface ScheduleMessages {
    static ScheduleMessages in(Locale locale) {
        return MessageBundle.of(ScheduleMessages.class, locale);
    }

    /// A control.
    String active();

    /// A sentence.
    String activeHelp();

    /// Who may set up posts.
    String adminsDecide();

    /// A button.
    String allPosts();

    /// A title.
    ///
    /// @param line such as `/quote`
    String askToRemove(String line);

    /// A button.
    String back();

    /// A title.
    ///
    /// @param line such as `/quote`
    String cannotPost(String line);

    /// A title.
    String cannotPostIn(String place);

    /// Why there are no posts.
    String cannotStore();

    /// The title of the page of a control.
    ///
    /// @param control such as `Time`
    /// @param line such as `/quote`
    String controlOf(String control, String line);

    /// Adds a day of the week.
    String dayOff(String day);

    /// Takes a day of the week out.
    String dayOn(String day);

    /// A control.
    String days();

    /// A sentence.
    String daysHelp();

    /// A line that can be typed.
    String example();

    /// Why it is not posted.
    ///
    /// @param problem a sentence
    String failed(String problem);

    /// The same without a reason.
    String failedBefore();

    /// A label of what became of it.
    String last();

    /// Sentence above commands.
    String linesToPost();

    String listShowsIds();

    /// A button.
    String more();

    /// A button.
    String newPost();

    /// Before a point in time.
    String next();

    /// A heading over points in time.
    String nextTimes();

    /// A title.
    String noDays(String typed);

    /// A title.
    String noSuchPost(String id);

    /// A title.
    String noTime(String typed);

    /// Why a line cannot be posted.
    String notForEveryone();

    /// A title.
    String notHere();

    /// Why a line cannot be posted.
    ///
    /// @param command such as `/season2`
    String nothingBehind(String command);

    String nothingPosted();

    String nothingToday();

    String off();

    /// Why nothing would be posted.
    String offThere(String command, String place);

    String on();

    String onlyInGroups();

    String paused();

    /// What became of a post.
    String posted();

    /// A button.
    String preview();

    /// Above a preview.
    String previewOf(String line, String place);

    /// A button.
    String previous();

    /// Why a line cannot be posted.
    String questionMissing();

    /// When it is posted.
    ///
    /// @param city of the time zone
    String recurrence(String time, String days, String city);

    /// What became of a post.
    String refused();

    /// A button.
    String remove();

    /// A button.
    String removeNow();

    /// A title.
    String removed(String line);

    /// A title.
    String setUp();

    /// A title.
    String severalZones(String typed);

    /// Why nothing would be posted.
    String silentThere(String place);

    /// What became of a post.
    String skipped();

    /// A label.
    String state();

    /// A control.
    String time();

    /// A sentence.
    String timeHelp();

    /// A title.
    String title();

    String tooLong(int limit);

    String tooMany(int limit);

    /// A button.
    String undo();

    /// A title.
    String unknownLine(String typed);

    /// A title.
    String unknownZone(String typed);

    /// A control, and a label.
    String what();

    /// A sentence.
    String whatHelp();

    /// A title.
    String whatTime();

    /// A title.
    String whatToPost();

    /// A title.
    String whatZone();

    /// A label.
    String when();

    /// A label.
    String where();

    /// A control.
    String zone();

    /// A sentence.
    String zoneHelp();
}
