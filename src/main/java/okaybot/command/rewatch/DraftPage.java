package okaybot.command.rewatch;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.Control;
import okaybot.schedule.rewatch.Rewatch;
import okaybot.schedule.rewatch.RewatchCalendar;
import okaybot.schedule.rewatch.RewatchLines;
import okaybot.schedule.rewatch.RewatchPlan;

/// The page on which an admin says when a rewatch takes place, one thing after the other.
record DraftPage(RewatchContext context, RewatchDraft draft) {
    private static final int SHOWN = 3;

    private RewatchDraftMessages messages() {
        return RewatchDraftMessages.in(context.locale());
    }

    /// The page of one control alone.
    Answer answer(String control) {
        return new DraftControls(context, draft).find(control)
                .map(found -> context.builder().controls(List.of(found))
                        .choice(context.messages().back(), RewatchLines.COMMAND, context.words(draft.line()))
                        .build(found.label(), found.line()))
                .orElseGet(this::answer);
    }

    boolean hasProblems() {
        return !problems().isEmpty();
    }

    private List<String> problems() {
        return new DraftProblems(context, draft).sentences();
    }

    /// With what cannot be as the title, and without it in the controls.
    Answer answer() {
        var problems = problems();
        var builder = context.builder();
        problems.stream().skip(1).forEach(builder::text);
        draft.zones()
                .forEach(zone -> builder.choice(zone.getId(), RewatchLines.COMMAND, context.words(with(zone).line())));
        var page = new DraftPage(context, possible());
        if (problems.isEmpty()) {
            return page.build(builder);
        }
        return page.build(builder).asError(problems.getFirst());
    }

    /// Without a first day that cannot be.
    private RewatchDraft possible() {
        return new DraftProblems(context, draft).dateProblem().isPresent() ? draft.withStart(Optional.empty()) : draft;
    }

    private Answer build(AnswerBuilder builder) {
        draft.plan().ifPresentOrElse(plan -> addBeginning(plan, builder), () -> builder.text(messages().saidSoFar()));
        List<Control> controls = new DraftControls(context, draft).all();
        builder.controls(controls);
        draft.plan().ifPresent(_ -> builder.choice(messages().startNow(), RewatchLines.COMMAND,
                context.words(RewatchLines.START + " " + draft.text())));
        return builder.build(messages().setUpTitle(), context.line(draft.line()));
    }

    private RewatchDraft with(ZoneId zone) {
        return draft.withZone(Optional.of(zone));
    }

    private void addBeginning(RewatchPlan plan, AnswerBuilder builder) {
        var rewatch = Rewatch.of("", context.place(), plan, "", context.locale(), context.lore().lastEpisode(),
                context.now());
        var calendar = new RewatchCalendar(rewatch, context.locale());
        builder.lines(calendar.lines(0).stream().limit(SHOWN).toList())
                .text(messages().endsOn(calendar.day(rewatch.episodes().getLast())));
    }
}
