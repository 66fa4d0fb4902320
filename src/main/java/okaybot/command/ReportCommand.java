package okaybot.command;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.DeliveryException;
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
                .option("what", "There is no command called", _ -> commands.get().stream()
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
        var token = request.place().isPrivateChat()
                ? Optional.<String>empty()
                : context.settings().forPlace(request.place()).reportDestination();
        if (token.isEmpty()) {
            return sentence("Nobody reads reports here", "The admins have not said where reports go."
                    + " They can, with /settings reports here.");
        }
        if (request.argument().isEmpty()) {
            return sentence("What is wrong?", "Put it behind the command, such as /report cast: a name is misspelt.");
        }
        if (reportCounts.add(request.viewer().id(), 1) > MAX_REPORTS_PER_HOUR) {
            return sentence("One moment, please", "You have reported " + MAX_REPORTS_PER_HOUR
                    + " mistakes already. I take more in an hour.");
        }
        return context.messengers().resolve(request.place(), token.get())
                .map(place -> deliver(request, place, lore))
                .orElseGet(() -> refuse(request, token.get()));
    }

    private Answer refuse(Request request, String token) {
        LOG.warn(
                "Reports: the place for reports is foreign or unknown, report not delivered and its author was told so");
        return notDelivered(request,
                "A report could not be delivered. " + token + " is not a place in "
                        + request.place().outermost().describe()
                        + " that I know of. /settings reports here chooses another.");
    }

    private Answer deliver(Request request, Place destination, Lore lore) {
        try {
            context.messengers().post(destination, report(request, lore), request.id());
            return sentence("Thank you", "The admins can read your report now. It does not carry your name.");
        } catch (DeliveryException e) {
            LOG.warn("Reports: report not delivered, its author was told so: {}", e.getMessage());
            return notDelivered(request, "A report could not be delivered. " + e.getMessage());
        }
    }

    /// @param reason for the admins
    private Answer notDelivered(Request request, String reason) {
        context.lastErrors().record(request.place(), reason);
        return sentence("Not delivered", "The place that the admins have chosen for reports cannot be reached."
                + " Please tell them so.");
    }

    /// The report to post. Free text is covered, because it may be a spoiler; a line that is just a command is not.
    private Answer report(Request request, Lore lore) {
        var words = List.<Span>of(new Span.Plain(request.argument()));
        var line = CommandLine.parse(request.argument());
        var builder = new AnswerBuilder(lore);
        if (canBeAsked(line, lore)) {
            builder.lines(List.of(words)).choice("See the answer", line.name(), line.argument());
        } else {
            builder.lines(List.of(builder.cover(Optional.of(SpoilerThreshold.END), words)));
        }
        return builder.fact("Where", request.place().token())
                .build("Somebody reports a mistake", CommandLine.of(NAME));
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

    private static Answer sentence(String title, String sentence) {
        return Answer.ofSentence(title, sentence, List.of(), CommandLine.of(NAME));
    }
}
