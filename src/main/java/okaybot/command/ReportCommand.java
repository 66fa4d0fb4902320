package okaybot.command;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.DeliveryException;
import okaybot.answer.PlaceFormatter;
import okaybot.answer.Request;
import okaybot.answer.Span;
import okaybot.command.api.Command;
import okaybot.command.api.CommandContext;
import okaybot.command.api.CommandRole;
import okaybot.command.api.CommandSpec;
import okaybot.command.api.NamedCommand;
import okaybot.command.api.WindowCounter;
import okaybot.lore.Lore;
import okaybot.lore.LoreFilter;
import okaybot.lore.SpoilerThreshold;
import okaybot.place.Place;
import okaybot.text.Languages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Posts a reader's report of a mistake to the place that the admins have chosen for reports.
final class ReportCommand extends Command {
    private static final Logger LOG = LoggerFactory.getLogger(ReportCommand.class);
    private static final String NAME = "report";
    private static final int MAX_REPORTS_PER_HOUR = 3;
    /// In characters; enough for a sentence or two.
    private static final int MAX_LENGTH = 400;

    private final CommandContext context;
    private final Supplier<List<Command>> commands;
    private final WindowCounter<String> reportCounts;

    ReportCommand(CommandContext context, Supplier<List<Command>> commands) {
        super(CommandSpec.named(NAME)
                .option("what", (typed, locale) -> ReportMessages.in(locale).unknown(typed),
                        _ -> commands.get().stream()
                                .filter(command -> !command.spec().isPersonal()).map(NamedCommand::new).toList())
                .personal()
                .role(CommandRole.REPORT)
                .maxLength(MAX_LENGTH));
        this.context = context;
        this.commands = commands;
        this.reportCounts = new WindowCounter<>(Duration.ofHours(1), context.ticker());
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        var messages = ReportMessages.in(lore.locale());
        var token = request.place().isPrivateChat()
                ? Optional.<String>empty()
                : context.settings().forPlace(request.place()).reportDestination();
        if (token.isEmpty()) {
            return sentence(messages.nobody(), messages.nobodyYet(), lore);
        }
        if (request.argument().isEmpty()) {
            return sentence(messages.ask(), messages.howTo(), lore);
        }
        if (reportCounts.add(request.viewer().id(), 1) > MAX_REPORTS_PER_HOUR) {
            return sentence(messages.oneMoment(), messages.tooMany(MAX_REPORTS_PER_HOUR), lore);
        }
        return context.messengers().resolve(request.place(), token.get())
                .map(place -> deliver(request, place, lore))
                .orElseGet(() -> refuse(request, token.get(), lore));
    }

    private Answer refuse(Request request, String token, Lore lore) {
        LOG.warn(
                "Reports: the place for reports is foreign or unknown, report not delivered and its author was told so");
        var server = new PlaceFormatter(request.locale(), context.messengers()).name(request.place().outermost());
        return notDelivered(request, forAdmins(request).foreignPlace(token, server), lore);
    }

    private Answer deliver(Request request, Place destination, Lore lore) {
        var messages = ReportMessages.in(lore.locale());
        try {
            context.messengers().post(destination, report(request, lore.withLocale(localeOfAdmins(request))),
                    request.id());
            return sentence(messages.thanks(), messages.delivered(), lore);
        } catch (DeliveryException e) {
            LOG.warn("Reports: report not delivered, its author was told so: {}", e.getMessage());
            return notDelivered(request, e.getMessage(), lore);
        }
    }

    /// @param reason for the admins
    private Answer notDelivered(Request request, String reason, Lore lore) {
        context.lastErrors().record(request.place(), forAdmins(request).failed(reason));
        var messages = ReportMessages.in(lore.locale());
        return sentence(messages.notDelivered(), messages.tellAdmins(), lore);
    }

    /// The report to post. Free text is covered, because it may be a spoiler; a line that is just a command is not.
    private Answer report(Request request, Lore lore) {
        var messages = ReportMessages.in(lore.locale());
        var words = List.<Span>of(new Span.Plain(request.argument()));
        var line = CommandLine.parse(request.argument());
        var builder = new AnswerBuilder(lore);
        if (canBeAsked(line, lore)) {
            builder.lines(List.of(words)).choice(messages.seeAnswer(), line.name(), line.argument());
        } else {
            builder.lines(List.of(builder.cover(Optional.of(SpoilerThreshold.END), words)));
        }
        return builder.fact(messages.where(), request.place().token())
                .build(messages.title(), CommandLine.of(NAME));
    }

    /// Others read the line and run it by a press, so it must only ask about the show, and name nothing whose existence is a
    /// spoiler.
    private boolean canBeAsked(CommandLine line, Lore lore) {
        var everyonesLore = LoreFilter.upTo(lore, 0);
        return commands.get().stream().filter(command -> command.name().equals(line.name())
                && command.spec().isLookUp()).anyMatch(command -> line.argument().isEmpty()
                        || command.spec().option().filter(option -> option.containsId(everyonesLore, line.argument()))
                                .isPresent());
    }

    private static Answer sentence(String title, String sentence, Lore lore) {
        return Answer.ofSentence(title, sentence, List.of(), CommandLine.of(NAME), lore.locale());
    }

    private static ReportMessages forAdmins(Request request) {
        return ReportMessages.in(localeOfAdmins(request));
    }

    /// Of the place, and not of the one who reports.
    private static Locale localeOfAdmins(Request request) {
        return request.platformContext().locale().map(Languages::nearest).orElse(request.locale());
    }
}
