package okaybot.command.rewatch;

import java.util.List;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.Span;
import okaybot.command.api.ListPart;
import okaybot.command.settings.grammar.SettingsInput;
import okaybot.schedule.rewatch.Rewatch;
import okaybot.schedule.rewatch.RewatchLines;

/// The rewatches of a server or chat that are not over, for admins. Of a place that is gone or that they are not in, they can be seen and
/// stopped from here.
record RewatchList(RewatchContext context) {
    private static final int PER_PAGE = 5;

    private RewatchMessages messages() {
        return context.messages();
    }

    private List<Rewatch> all() {
        return context.rewatches().store().findWithin(context.here().outermost()).stream()
                .filter(rewatch -> !rewatch.isOver()).toList();
    }

    /// Whether there is another one than that of the place that is asked about.
    boolean isElsewhere() {
        var here = context.rewatch().map(Rewatch::id);
        return all().stream().anyMatch(rewatch -> here.filter(rewatch.id()::equals).isEmpty());
    }

    Answer answer(String title) {
        return answer(title, RewatchLines.LIST);
    }

    /// @param typed `list` or `list from 6`
    Answer answer(String title, String typed) {
        var all = all();
        var part = ListPart.parse(typed, PER_PAGE).within(all.size());
        var builder = context.builder();
        if (all.isEmpty()) {
            builder.text(messages().noneYet());
        }
        all.stream().skip(part.skip()).limit(PER_PAGE).forEach(rewatch -> add(rewatch, builder));
        part.addChoices(builder, all.size(), messages().earlier(), messages().later(), RewatchLines::line);
        return builder.choice(messages().setUp(), RewatchLines.COMMAND, RewatchDraft.PLAN)
                .build(title, RewatchLines.line(part.text()));
    }

    private void add(Rewatch rewatch, AnswerBuilder builder) {
        var name = context.name(rewatch.channel());
        builder.lines(
                List.of(List.of(new Span.Strong(name),
                        new Span.Plain(" · " + new RewatchState(rewatch).sentence(context.locale())))))
                .choice(name, RewatchLines.COMMAND, SettingsInput.inPlace(rewatch.channel(), ""))
                .choice(messages().stopIn(name), RewatchLines.COMMAND,
                        SettingsInput.inPlace(rewatch.channel(), RewatchLines.STOP));
    }
}
