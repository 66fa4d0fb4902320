package okaybot.command;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// How the bot greets people and tells of itself.
interface AboutMessages {
    static AboutMessages in(Locale locale) {
        return MessageBundle.of(AboutMessages.class, locale);
    }

    /// A button.
    String allCommands();

    /// What people can ask.
    ///
    /// @param show its title
    String ask(String show);

    /// What the bot is.
    ///
    /// @param show its title
    String bot(String show);

    /// A button.
    String cast();

    String covered();

    /// A title.
    String hello();

    /// A label.
    String licence();

    String licenceName();

    /// A label.
    String newest();

    /// The newest source.
    ///
    /// @param date of the newest source
    /// @param source its name
    String newestSource(String date, String source);

    /// A button.
    String premise();

    /// A button.
    String privacy();

    /// A button.
    String season2();

    /// A label.
    String sourceCount();

    /// A button.
    String sources();

    String title();

    String trust();

    /// A label.
    String version();
}
