package okaybot.platform;

import java.util.List;
import java.util.Locale;
import okaybot.text.MessageBundle;

/// What the bot says on several platforms about messages and buttons.
public interface PlatformMessages {
    static PlatformMessages in(Locale locale) {
        return MessageBundle.of(PlatformMessages.class, locale);
    }

    /// To whom an answer could not be shown.
    ///
    /// @param id under which the error is logged
    String failed(String id);

    /// To everyone in a place, instead of an answer.
    String answeredInPrivate();

    /// Why something cannot be done in a place.
    ///
    /// @param names of rights, as the platform's apps show them
    String missingRights(List<String> names);

    /// To a picture, a voice message or the like without words.
    String onlyText();

    /// To whoever presses a button that is not understood.
    String outdatedButton();
}
