package okaybot.command.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.answer.Span;
import okaybot.answer.view.SpoilerPolicy;
import okaybot.command.api.Command;
import okaybot.lore.Lore;
import okaybot.lore.SpoilerThreshold;
import okaybot.lore.view.LoreFilter;
import okaybot.report.MistakeReport;
import okaybot.report.ReportState;
import okaybot.settings.PlaceSettings.SpoilerHandling;
import okaybot.text.TextTruncator;

/// What the admins read of a report. Free text is covered, because it may be a spoiler; a line that is just a command is not.
///
/// @param commands all of them
record ReportPost(Supplier<List<Command>> commands) {
    /// In characters.
    private static final int MAX_EXCERPT = 240;
    private static final int MAX_NAME = 60;
    private static final SpoilerPolicy FOR_EVERYONE = new SpoilerPolicy(0, SpoilerHandling.COVER);

    /// Whether others may read a line and run it by a press: it only asks about the show, and names nothing whose existence is a
    /// spoiler.
    boolean isLine(CommandLine line, Lore lore) {
        return command(line, LoreFilter.upTo(lore, 0)).isPresent();
    }

    private Optional<Command> command(CommandLine line, Lore everyonesLore) {
        return commands.get().stream().filter(command -> command.name().equals(line.name())
                && command.spec().isLookUp()).filter(command -> line.argument().isEmpty()
                        || command.spec().option().filter(option -> option.containsId(everyonesLore, line.argument()))
                                .isPresent())
                .findFirst();
    }

    /// The post before somebody has handled the report.
    ///
    /// @param request by which it was made
    /// @param canBeHandled whether it is stored
    /// @param lore in the language of the admins
    Answer open(MistakeReport report, Request request, boolean canBeHandled, Lore lore) {
        var messages = ReportMessages.in(lore.locale());
        var choices = new ArrayList<Choice>();
        var line = CommandLine.parse(report.line());
        if (isLine(line, lore)) {
            choices.add(new Choice(messages.seeAnswer(), line));
        }
        if (canBeHandled) {
            choices.add(new Choice(messages.accept(), ReportLine.decision(ReportLine.ACCEPT, report.id())));
            choices.add(new Choice(messages.dismiss(), ReportLine.decision(ReportLine.DISMISS, report.id())));
        }
        return content(report, request, lore).build(messages.title(), CommandLine.of(ReportLine.NAME))
                .withChoices(choices);
    }

    /// The post after that. Nothing is left to press.
    ///
    /// @param request by which it was handled
    Answer handled(MistakeReport report, Request request, Lore lore) {
        var messages = ReportMessages.in(lore.locale());
        var name = request.viewer().publicName().get().map(known -> TextTruncator.truncate(known, MAX_NAME))
                .filter(known -> !known.isBlank()).orElseGet(messages::anAdmin);
        var label = report.state() == ReportState.ACCEPTED ? messages.acceptedBy() : messages.dismissedBy();
        return content(report, request, lore).fact(label, name)
                .build(messages.title(), CommandLine.of(ReportLine.NAME)).withChoices(List.of());
    }

    private AnswerBuilder content(MistakeReport report, Request request, Lore lore) {
        var messages = ReportMessages.in(lore.locale());
        var builder = new AnswerBuilder(lore);
        var line = CommandLine.parse(report.line());
        var items = new ArrayList<List<Span>>();
        if (!report.line().isEmpty()) {
            items.add(isLine(line, lore) ? List.of(new Span.Plain(report.line())) : covered(report.line(), builder));
        }
        if (!report.words().isEmpty()) {
            items.add(covered(report.words(), builder));
        }
        builder.lines(items);
        shown(line, request, lore).ifPresent(answer -> builder.quotation(AnswerExcerpt.of(answer, MAX_EXCERPT),
                List.of(new Span.Plain(answer.title()))));
        return builder.fact(messages.where(), report.source());
    }

    private static List<Span> covered(String text, AnswerBuilder builder) {
        return builder.cover(Optional.of(SpoilerThreshold.END), List.of(new Span.Plain(text)));
    }

    /// The answer that is wrong, as everyone may see it; empty if it is not known which one it was.
    private Optional<Answer> shown(CommandLine line, Request request, Lore lore) {
        var everyonesLore = LoreFilter.upTo(lore, 0);
        return command(line, everyonesLore)
                .filter(command -> command.isConstant(line.argument()) || !line.argument().isEmpty())
                .map(command -> FOR_EVERYONE.apply(command.answer(request.withLine(line), everyonesLore)));
    }
}
