package okaybot.command.report;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.answer.Control;
import okaybot.answer.Request;
import okaybot.command.api.AdminRefusal;
import okaybot.command.api.Command;
import okaybot.command.api.CommandRole;
import okaybot.command.api.CommandSpec;
import okaybot.command.api.NamedCommand;
import okaybot.command.context.CommandContext;
import okaybot.lore.Lore;
import okaybot.messenger.DeliveryException;
import okaybot.messenger.PlaceFormatter;
import okaybot.place.Place;
import okaybot.report.ReportState;
import okaybot.resilience.WindowCounter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks a reader what is wrong, and posts that to the place that the admins have chosen for reports. There they accept or dismiss
/// it.
public final class ReportCommand extends Command {
    private static final Logger LOG = LoggerFactory.getLogger(ReportCommand.class);
    private static final int MAX_REPORTS_PER_HOUR = 3;
    /// In characters; enough for a sentence or two.
    private static final int MAX_WORDS = 300;
    /// Enough for the words and a line.
    private static final int MAX_LENGTH = 480;

    private final CommandContext context;
    private final ReportDesk desk;
    private final WindowCounter<String> reportCounts;

    /// @param commands all of them
    public ReportCommand(CommandContext context, Supplier<List<Command>> commands) {
        super(CommandSpec.named(ReportLine.NAME)
                .option("what", (typed, locale) -> ReportMessages.in(locale).unknown(typed),
                        _ -> commands.get().stream()
                                .filter(command -> !command.spec().isPersonal()).map(NamedCommand::new).toList())
                .personal()
                .role(CommandRole.REPORT)
                .maxLength(MAX_LENGTH));
        this.context = context;
        this.desk = new ReportDesk(context, commands);
        this.reportCounts = new WindowCounter<>(Duration.ofHours(1), context.ticker());
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        return switch (ReportLine.parse(request.argument(), line -> desk.posts().isLine(line, lore))) {
            case ReportLine.Decision decision -> decide(decision, request, lore);
            case ReportLine.Form(var line) -> destination(request).map(_ -> form(line, lore)).orElse(nobody(lore));
            case ReportLine.Submission submission -> destination(request)
                    .map(token -> submit(submission, token, request, lore)).orElse(nobody(lore));
        };
    }

    private Optional<String> destination(Request request) {
        return request.place().isPrivateChat()
                ? Optional.empty()
                : context.settings().forPlace(request.place()).reportDestination();
    }

    private static Answer nobody(Lore lore) {
        var messages = ReportMessages.in(lore.locale());
        return sentence(messages.nobody(), messages.nobodyYet(), lore);
    }

    private static Answer form(String line, Lore lore) {
        var messages = ReportMessages.in(lore.locale());
        var isRequired = line.isEmpty();
        var asked = ReportLine.form(line);
        var control = new Control(messages.whatIsWrong(), isRequired ? messages.help() : messages.optionalHelp(), "",
                Optional.empty(), asked, new Control.Text(MAX_WORDS, isRequired, ""));
        var answer = new AnswerBuilder(lore).controls(List.of(control)).build(messages.form(), asked);
        return isRequired
                ? answer
                : answer.withChoices(List.of(new Choice(messages.sendAsItIs(), control.lineFor(""))));
    }

    private Answer submit(ReportLine.Submission submission, String token, Request request, Lore lore) {
        var messages = ReportMessages.in(lore.locale());
        if (reportCounts.add(request.viewer().id(), 1) > MAX_REPORTS_PER_HOUR) {
            return sentence(messages.oneMoment(), messages.tooMany(MAX_REPORTS_PER_HOUR), lore);
        }
        return context.messengers().resolve(request.place(), token)
                .map(place -> deliver(submission, request, place, lore))
                .orElseGet(() -> refuse(request, token, lore));
    }

    private Answer refuse(Request request, String token, Lore lore) {
        LOG.warn(
                "Reports: the place for reports is foreign or unknown, report not delivered and its author was told so");
        var server = new PlaceFormatter(request.locale(), context.messengers()).name(request.place().outermost());
        return notDelivered(request, forAdmins(request).foreignPlace(token, server), lore);
    }

    private Answer deliver(ReportLine.Submission submission, Request request, Place destination, Lore lore) {
        var messages = ReportMessages.in(lore.locale());
        try {
            desk.submit(submission, request, destination, lore);
            return new AnswerBuilder(lore).text(desk.keepsReports()
                    ? List.of(messages.delivered(), messages.youWillHear())
                    : List.of(messages.delivered()))
                    .build(messages.thanks(), CommandLine.of(ReportLine.NAME));
        } catch (DeliveryException e) {
            LOG.warn("Reports: report not delivered, its author was told so: {}", e.getMessage());
            return notDelivered(request, e.sentence(desk.localeOfAdmins(request.place(), request)), lore);
        }
    }

    /// @param reason for the admins
    private Answer notDelivered(Request request, String reason, Lore lore) {
        context.lastErrors().record(request.place(), forAdmins(request).failed(reason));
        var messages = ReportMessages.in(lore.locale());
        return sentence(messages.notDelivered(), messages.tellAdmins(), lore);
    }

    private Answer decide(ReportLine.Decision decision, Request request, Lore lore) {
        var why = ReportMessages.in(lore.locale()).whyForAdmins();
        var line = CommandLine.of(ReportLine.NAME);
        return request.place().isPrivateChat()
                ? AdminRefusal.ofMember(why, line, lore.locale())
                : AdminRefusal.of(request, why, line, lore.locale()).orElseGet(
                        () -> outcome(desk.decide(decision, request, lore), decision.state(), lore));
    }

    private static Answer outcome(ReportDesk.Outcome outcome, ReportState state, Lore lore) {
        var messages = ReportMessages.in(lore.locale());
        var title = state == ReportState.ACCEPTED ? messages.accepted() : messages.dismissed();
        return switch (outcome) {
            case HANDLED_AND_TOLD -> sentence(title, messages.reporterTold(), lore);
            case HANDLED -> sentence(title, messages.reporterNotTold(), lore);
            case HANDLED_BEFORE -> error(messages.alreadyHandled(), messages.handledBefore(), lore);
            case UNKNOWN -> error(messages.gone(), messages.whyGone(), lore);
        };
    }

    private static Answer sentence(String title, String sentence, Lore lore) {
        return Answer.ofSentence(title, sentence, List.of(), CommandLine.of(ReportLine.NAME), lore.locale());
    }

    private static Answer error(String title, String sentence, Lore lore) {
        return Answer.ofError(title, sentence, List.of(), CommandLine.of(ReportLine.NAME), lore.locale());
    }

    private ReportMessages forAdmins(Request request) {
        return ReportMessages.in(desk.localeOfAdmins(request.place(), request));
    }
}
