package okaybot.command.diagnose;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What admins read about questions that nobody could answer.
interface UnansweredMessages {
    static UnansweredMessages in(Locale locale) {
        return MessageBundle.of(UnansweredMessages.class, locale);
    }

    /// Behind a question.
    ///
    /// @param day in words
    String asked(int times, String day);

    /// Above the questions.
    String explanation();

    /// Below the questions, about those whose words are not known.
    String hidden(int questions);

    /// What a word after the command does.
    String keyword();

    String none();

    String off();

    /// A button.
    String start();

    /// A button.
    String stop();

    /// A title.
    String title();
}
