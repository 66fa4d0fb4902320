package okaybot.command.show;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What is said around the sources.
interface SourcesMessages {
    static SourcesMessages in(Locale locale) {
        return MessageBundle.of(SourcesMessages.class, locale);
    }

    /// A button.
    String all();

    /// How many there are.
    String count(int count);

    /// A label.
    String date();

    /// A title, and a button.
    String disagree();

    /// Instead of an author or publisher.
    String notNamed();

    /// A heading on the page of one source.
    String othersDisagree();

    /// A label.
    String publishedBy();

    /// What one side of a dispute says.
    ///
    /// @param sources their names, separated by commas
    String reading(String text, String sources);

    String title();

    String unknown(String typed);

    /// A label.
    String writtenBy();
}
