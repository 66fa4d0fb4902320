package okaybot.schedule;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What admins read about posts that were not made.
interface PostOutcomeMessages {
    static PostOutcomeMessages in(Locale locale) {
        return MessageBundle.of(PostOutcomeMessages.class, locale);
    }

    /// Why a post was skipped.
    String missed();

    /// Why a post is not made any more: its line means nothing now.
    ///
    /// @param line such as `cast nurse`
    String noAnswer(String line);

    /// Why a post was skipped: the settings that hold there were not known.
    ///
    /// @param levels such as `category or channel`
    String placeUnknown(String levels);

    /// The title of a message to whoever set up a post.
    String stoppedTitle();

    /// What is noted of a post that may not have arrived.
    String uncertain();

    /// A post is not made any more.
    ///
    /// @param line    such as `quote`
    /// @param place   such as `#general`
    /// @param problem a sentence
    /// @param id      of the post
    String stopped(String line, String place, String problem, String id);
}
