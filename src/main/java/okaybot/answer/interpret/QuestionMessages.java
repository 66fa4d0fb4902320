package okaybot.answer.interpret;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What is said about a question before the statements that answer it.
public interface QuestionMessages {
    /// The messages in a language.
    public static QuestionMessages in(Locale locale) {
        return MessageBundle.of(QuestionMessages.class, locale);
    }

    /// Before a cover.
    String beyond();

    /// Before the nearest statement, in the same line.
    String nearest();

    /// Behind [#sourcesSilent], above the nearest answer.
    String nearestTold();

    String no();

    /// Before what the content says instead of what a question takes for granted.
    String otherwise();

    /// Before what some sources say.
    ///
    /// @param sources their names
    String saidBy(String sources, int count);

    /// Before the sides of a dispute.
    String slip();

    /// In answer to a question on which the sources are silent.
    ///
    /// @param topic in the words of the content
    String sourcesSilent(String topic);

    String yes();
}
