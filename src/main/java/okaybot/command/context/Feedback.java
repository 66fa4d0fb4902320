package okaybot.command.context;

import java.util.Optional;
import okaybot.report.ReportStore;
import okaybot.unanswered.UnansweredQuestions;

/// What is kept of what people ask and report, for admins.
///
/// @param unanswered counts questions that nobody could answer; empty if they are not counted anywhere
/// @param reports keeps reports of mistakes until they are handled; empty if they are only posted
public record Feedback(Optional<UnansweredQuestions> unanswered, Optional<ReportStore> reports) {
    static final Feedback NONE = new Feedback(Optional.empty(), Optional.empty());

    Feedback withUnanswered(UnansweredQuestions questions) {
        return new Feedback(Optional.of(questions), reports);
    }

    Feedback withReports(ReportStore store) {
        return new Feedback(unanswered, Optional.of(store));
    }
}
