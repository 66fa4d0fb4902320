package okaybot.answer;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What every answer may say, whatever it is about.
public interface AnswerMessages {
    static AnswerMessages in(Locale locale) {
        return MessageBundle.of(AnswerMessages.class, locale);
    }

    /// Instead of an answer without any statement.
    String nothingKnown();

    /// Before the readings of a dispute.
    ///
    /// @param point what it is about, such as `her diagnosis`
    String sourcesDisagree(String point);

    /// A button.
    String showSources();

    /// A button.
    String hideSources();

    /// A button.
    String revealSpoilers();

    String spoilersLeftOut(long count);
}
