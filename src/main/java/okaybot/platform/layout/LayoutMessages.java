package okaybot.platform.layout;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What every platform writes on the pages of an answer besides the answer itself.
public interface LayoutMessages {
    static LayoutMessages in(Locale locale) {
        return MessageBundle.of(LayoutMessages.class, locale);
    }

    /// The label of a cover over spoilers of the last episode.
    String spoilersOfEnding(int count);

    /// The label of a cover over other spoilers.
    ///
    /// @param episode after which they are no spoilers any more
    String spoilersAfter(int count, int episode);

    /// The line below an answer.
    ///
    /// @param all their names and dates
    String sources(String all);

    /// Before a list of numbered sources.
    String numberedSources();

    /// Which page it is, of an answer on several.
    ///
    /// @param number counted from 1
    String page(int number, int count);

    /// The same, on the narrow button between those that turn pages.
    ///
    /// @param number counted from 1
    String pageOfPages(int number, int count);

    /// Says what a list of next steps is for, as long as none is selected.
    String choose();

    /// A button that deletes the answer.
    String delete();

    /// A button below a picture, which leads to what it shows in words.
    String inWords();
}
