package okaybot.command.rewatch;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.command.api.LookupAnswers;
import okaybot.command.rewatch.RewatchDraft.Unreadable;
import okaybot.schedule.rewatch.RewatchPlan;

/// What cannot be as an admin has said it.
record DraftProblems(RewatchContext context, RewatchDraft draft) {
    private static final int MAX_YEARS_AHEAD = 1;
    /// Where a day ends last.
    private static final ZoneId LAST_ZONE = ZoneOffset.ofHours(-12);

    private RewatchDraftMessages messages() {
        return RewatchDraftMessages.in(context.locale());
    }

    /// A sentence about each.
    List<String> sentences() {
        var zone = Optional.of(draft.zoneText()).filter(typed -> !typed.isEmpty())
                .map(typed -> messages().whichZone(LookupAnswers.shorten(typed)));
        return Stream.of(draft.unreadable().stream().map(this::sentence), dateProblem().stream(), zone.stream())
                .flatMap(sentences -> sentences).toList();
    }

    private String sentence(Unreadable unreadable) {
        var text = LookupAnswers.shorten(unreadable.text());
        return switch (unreadable.part()) {
            case DATE -> messages().noSuchDay(text);
            case UNCLEAR_DATE -> messages().unclearDay(text);
            case TIME -> messages().noSuchTime(text);
            case EPISODES_PER_DAY -> messages().perDayRange(RewatchPlan.MAX_EPISODES_PER_DAY);
            case UNKNOWN -> messages().unknownPart(text);
        };
    }

    /// Says that the first day is over, or too far away.
    Optional<String> dateProblem() {
        var today = LocalDate.ofInstant(context.now(), draft.zone().orElse(LAST_ZONE));
        return draft.start().flatMap(start -> start.isBefore(today)
                ? Optional.of(messages().past())
                : Optional.of(messages().tooFar()).filter(_ -> start.isAfter(today.plusYears(MAX_YEARS_AHEAD))));
    }
}
