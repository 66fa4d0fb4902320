package okaybot.command.show;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What is said around passages of articles.
interface ArticleMessages {
    static ArticleMessages in(Locale locale) {
        return MessageBundle.of(ArticleMessages.class, locale);
    }

    String gone();

    /// A title.
    String title();

    /// A warning.
    String unreviewed();
}
