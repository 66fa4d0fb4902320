package okaybot.command;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What is said around reports of mistakes.
interface ReportMessages {
    static ReportMessages in(Locale locale) {
        return MessageBundle.of(ReportMessages.class, locale);
    }

    /// A title.
    String ask();

    String delivered();

    /// For admins.
    String failed(String reason);

    /// For admins.
    ///
    /// @param token of the place
    /// @param outermost the server or group
    String foreignPlace(String token, String outermost);

    String howTo();

    /// A title.
    String nobody();

    String nobodyYet();

    /// A title.
    String notDelivered();

    /// A title.
    String oneMoment();

    /// A button.
    String seeAnswer();

    String tellAdmins();

    /// A title.
    String thanks();

    /// The title of a report.
    String title();

    String tooMany(int count);

    String unknown(String typed);

    /// A label, before a place.
    String where();
}
