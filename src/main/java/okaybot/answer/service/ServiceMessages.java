package okaybot.answer.service;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What the bot says around the answers of commands.
interface ServiceMessages {
    static ServiceMessages in(Locale locale) {
        return MessageBundle.of(ServiceMessages.class, locale);
    }

    /// A button.
    String reportMistake();

    /// Above what a fan sees who has watched nothing.
    String previewForNewFan();

    /// Above what a fan sees who is in the middle of the show.
    String previewUpTo(int episode);

    /// Above what a fan sees who has watched it all.
    String previewForFinished();

    /// After the sentence above, in a place where everyone sees the answers.
    String previewForEveryone();
}
