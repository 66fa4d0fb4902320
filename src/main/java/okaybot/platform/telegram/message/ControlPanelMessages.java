package okaybot.platform.telegram.message;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What the bot says below an answer in which something can be set.
public interface ControlPanelMessages {
    static ControlPanelMessages in(Locale locale) {
        return MessageBundle.of(ControlPanelMessages.class, locale);
    }

    /// The label of the name of the group that is set in a private chat.
    String group();

    /// A value and where it comes from.
    String valueFrom(String value, String origin);

    /// Which numbers can be entered.
    String range(int min, int max);

    /// The label of the digits that are entered so far.
    String entered();

    /// How to get at a topic that has no button.
    String otherTopics();

    /// On a button that switches something on.
    String on();

    /// On a button that switches something off.
    String off();

    /// On a button that leads to the settings of other groups.
    String otherGroups();

    /// On a button that takes away the others.
    String done();

    /// What to do with a message that asks for a text, in HTML.
    ///
    /// @param label of what is written
    String replyWith(String label);

    /// How long the text may be, and how not to write it.
    String textLimit(int characters);

    /// The label of the present text.
    String present();
}
