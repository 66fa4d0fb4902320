package okaybot.command.api;

import java.util.List;
import java.util.Locale;
import okaybot.text.MessageBundle;

/// What the bot says when a name fits nothing, or several things, and about lists with parts.
interface LookupMessages {
    static LookupMessages in(Locale locale) {
        return MessageBundle.of(LookupMessages.class, locale);
    }

    /// A title.
    ///
    /// @param typed a name that fits several things
    String ambiguous(String typed);

    String ambiguousNames(List<String> names);

    String didYouMean(List<String> names);

    /// Which items of a list these are.
    String range(int first, int last, int count);

    /// A button.
    String seeAll();

    /// What to type instead.
    ///
    /// @param command the name of a command that alone shows all
    String seeAllWith(String command);
}
