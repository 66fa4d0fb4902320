package okaybot.command.report;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What is said around reports of mistakes.
interface ReportMessages {
    static ReportMessages in(Locale locale) {
        return MessageBundle.of(ReportMessages.class, locale);
    }

    /// A label, before a line.
    String about();

    /// A button.
    String accept();

    /// A title.
    String accepted();

    /// A label, before a name.
    String acceptedBy();

    /// For whoever reported it.
    String acceptedForReporter();

    /// A title.
    String alreadyHandled();

    /// In place of a name.
    String anAdmin();

    String delivered();

    /// A button.
    String dismiss();

    /// A title.
    String dismissed();

    /// A label, before a name.
    String dismissedBy();

    /// For whoever reported it.
    String dismissedForReporter();

    /// For admins.
    String failed(String reason);

    /// For admins.
    ///
    /// @param token of the place
    /// @param outermost the server or group
    String foreignPlace(String token, String outermost);

    /// The title of the form.
    String form();

    /// A title.
    String gone();

    String handledBefore();

    /// The title of what the reporter hears.
    String handledTitle();

    /// What to write if something has to be written.
    String help();

    /// A title.
    String nobody();

    String nobodyYet();

    /// A title.
    String notDelivered();

    /// A title.
    String oneMoment();

    /// What to write if the line is known that is wrong.
    String optionalHelp();

    /// A label, before a date.
    String reportedOn();

    String reporterNotTold();

    String reporterTold();

    /// A button.
    String seeAnswer();

    /// A button.
    String sendAsItIs();

    String tellAdmins();

    /// A title.
    String thanks();

    /// The title of a report.
    String title();

    String tooMany(int count);

    String unknown(String typed);

    /// The label of a text.
    String whatIsWrong();

    /// A label, before a place.
    String where();

    String whyForAdmins();

    String whyGone();

    String youWillHear();
}
