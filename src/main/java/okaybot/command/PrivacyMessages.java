package okaybot.command;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What the bot keeps about people.
interface PrivacyMessages {
    static PrivacyMessages in(Locale locale) {
        return MessageBundle.of(PrivacyMessages.class, locale);
    }

    /// A label.
    String changesShown();

    /// A button.
    String delete();

    /// What a word after the command does.
    String deleteKeyword();

    /// A title.
    String deleted();

    /// A title.
    String held();

    String kept();

    /// A label.
    String name();

    /// A button.
    String newer();

    /// Which changes are shown.
    ///
    /// @param range such as `1 to 20 of 30`
    String newestFirst(String range);

    String notPassedOn();

    String nothing();

    /// A button.
    String older();

    String remains();

    /// What is stored of the rewatches of a person.
    ///
    /// @param joined how many somebody takes part in
    /// @param setUp how many they have set up
    String rewatchCount(int joined, int setUp);

    /// A label.
    String rewatches();

    /// A button.
    String showHeld();

    /// What a word after the command does.
    String showKeyword();

    String title();

    /// What is kept of questions that have no answer.
    String unanswered();

    /// What is stored of a person's questions that had no answer.
    String unansweredCount(int questions);

    /// A label.
    String unansweredHeld();

    String unknown(String typed);

    /// A label.
    String language();

    String watched();

    String watchedEpisode(int episode);

    /// Which messages the bot reads, on any platform.
    String whatIsRead();

    /// A report of a mistake.
    ///
    /// @param text what was reported
    String report(String day, String text);

    String reportCount(int count);

    /// A label.
    String reportsHeld();

    /// The value of a fact.
    String followCount(int follows);

    /// A label.
    String followsHeld();

    String postCount(int count);

    /// A label.
    String postsHeld();

    /// A scheduled post.
    ///
    /// @param line  such as `quote`
    /// @param place such as `channel:7 in server:1 on Discord`
    String scheduledPost(String line, String place);
}
