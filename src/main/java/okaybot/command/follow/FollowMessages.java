package okaybot.command.follow;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What admins read about news that a place follows.
interface FollowMessages {
    static FollowMessages in(Locale locale) {
        return MessageBundle.of(FollowMessages.class, locale);
    }

    String adminsOnly();

    /// What is followed.
    String content();

    /// What will be posted.
    String contentSince(String place);

    /// A button.
    String followContent();

    /// A button.
    String followSeason2();

    /// A title.
    String followedIn(String place);

    /// A line of the list.
    ///
    /// @param what such as `news about season 2`
    String line(String place, String what);

    /// What a word after the command does.
    String listKeyword();

    /// A button.
    String more();

    String none();

    /// A title.
    String notFollowed();

    /// A title.
    String notSaved();

    /// A line of the list.
    ///
    /// @param problem a sentence
    String pausedLine(String place, String what, String problem);

    /// A button.
    String previous();

    String privateChat();

    /// What is followed.
    String season2();

    /// What will be posted.
    String season2Since(String place);

    /// Why nothing would be posted.
    String silent(String place);

    /// A button, and what a word after the command does.
    String stopAll();

    /// A button.
    String stopContent();

    /// A button.
    String stopContentIn(String place);

    /// A button.
    String stopSeason2();

    /// A button.
    String stopSeason2In(String place);

    /// A title.
    String stoppedIn(String place);

    /// That something is not followed any more.
    ///
    /// @param what such as `news about season 2`
    String stoppedWhat(String what);

    /// A title.
    String title();

    String tooMany(int most);

    String unavailable();

    /// A title.
    String unknown(String typed);
}
