package okaybot.command.api;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What people read who are not known to be admins.
interface AdminMessages {
    static AdminMessages in(Locale locale) {
        return MessageBundle.of(AdminMessages.class, locale);
    }

    String adminUnknown();

    /// A title.
    String cannotCheck();

    /// A title.
    String forAdmins();
}
