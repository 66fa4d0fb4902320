package okaybot.command.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;

/// Refuses what only the admins of a place may do.
public final class AdminRefusal {
    private AdminRefusal() {}

    /// The answer to somebody who is not known to be an admin of the place; empty for an admin.
    ///
    /// @param why a sentence for those who are not
    /// @param line asked again by the answer
    public static Optional<Answer> of(Request request, String why, CommandLine line, Locale locale) {
        var messages = AdminMessages.in(locale);
        return switch (request.viewer().adminStatus()) {
            case ADMIN -> Optional.empty();
            case MEMBER -> Optional.of(ofMember(why, line, locale));
            case UNKNOWN -> Optional.of(
                    Answer.ofError(messages.cannotCheck(), messages.adminUnknown(), List.of(), line, locale));
        };
    }

    /// The answer to somebody who is not an admin, or in a place that has none.
    ///
    /// @param why a sentence
    /// @param line asked again by the answer
    public static Answer ofMember(String why, CommandLine line, Locale locale) {
        return Answer.ofError(AdminMessages.in(locale).forAdmins(), why, List.of(), line, locale);
    }
}
