package okaybot.command.settings;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What is said about what the bot posts on its own, among the settings.
interface OwnPostMessages {
    static OwnPostMessages in(Locale locale) {
        return MessageBundle.of(OwnPostMessages.class, locale);
    }

    String postsSection();

    String postsSectionHelp();

    /// Posts at times that an admin has set.
    String scheduledPosts();

    String scheduledPostsHelp();

    String rewatchSection();

    String rewatchSectionHelp();

    String newsSection();

    String newsSectionHelp();

    /// Says that there are none of them.
    String noPosts();

    /// How many scheduled posts there are.
    String postCount(int count);

    /// How many rewatches are going on.
    String rewatchCount(long count);

    /// How much is followed: each topic of each place counts.
    String followCount(int count);
}
