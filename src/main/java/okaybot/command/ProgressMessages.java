package okaybot.command;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// How far somebody has watched.
interface ProgressMessages {
    static ProgressMessages in(Locale locale) {
        return MessageBundle.of(ProgressMessages.class, locale);
    }

    /// One of the choices beside the numbers of the episodes, on a narrow button.
    String allEpisodes();

    /// What a word after the command means.
    String allKeyword();

    String allSeen();

    /// How far somebody may have watched.
    String episode(int number);

    /// What is chosen from the episodes, in a few words.
    String control();

    /// A sentence.
    String controlHelp();

    /// A button.
    String finished();

    /// A button.
    String forget();

    /// What a word after the command does.
    String forgetKeyword();

    String notBegun();

    /// One of the choices, on a narrow button.
    String notStarted();

    String range(int last);

    String title();

    String unknown(String typed);

    String unknownProgress();

    String watched(int episode);
}
