package okaybot.command;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// How far somebody has watched.
interface ProgressMessages {
    static ProgressMessages in(Locale locale) {
        return MessageBundle.of(ProgressMessages.class, locale);
    }

    /// What a word after the command means.
    String allKeyword();

    String allSeen();

    /// How far somebody may have watched.
    String episode(int number);

    /// A button.
    String finished();

    /// A button.
    String forget();

    /// What a word after the command does.
    String forgetKeyword();

    String notBegun();

    String range(int last);

    String title();

    String unknown(String typed);

    String unknownProgress();

    String watched(int episode);
}
