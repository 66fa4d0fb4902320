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

    /// Below an answer some of whose statements are not translated.
    String partlyInEnglish();

    /// Below an answer in a language into which no statement is translated.
    String contentInEnglish();

    /// Before the readings of a dispute that stands right behind another.
    ///
    /// @param point what it is about, such as `her diagnosis`
    String andAbout(String point);

    /// Behind another reading of a dispute.
    ///
    /// @param reading such as `the others call it a suspicion`
    String nextReading(String reading);

    /// Before the readings of the first dispute on a page.
    ///
    /// @param point what it is about, such as `her diagnosis`
    String sourcesDisagree(String point);

    /// Before the readings of a dispute further down.
    ///
    /// @param point what it is about, such as `her diagnosis`
    String sourcesAlsoDisagree(String point);

    /// A button.
    String showSources();

    /// A button.
    String hideSources();

    /// Below a quotation in English.
    String ourTranslation(String words);

    /// Who said something, and about what.
    String quotedFrom(String name, String subject);

    /// The same with where or when it was said.
    String quotedWhere(String attribution, String detail);

    /// A button that shows a picture in dark colours.
    String darkPicture();

    /// A button that shows a picture in light colours.
    String lightPicture();

    /// A button.
    String revealSpoilers();

    String spoilersLeftOut(long count);

    /// Why something could not be posted to a place.
    ///
    /// @param platform such as `discord`
    String platformNotServed(String platform);
}
