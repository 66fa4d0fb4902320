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
import okaybot.lore.SpoilerThreshold;
import okaybot.place.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings a mistake that a reader has found to the place that the admins have set for it.
final class ReportCommand extends Command {
    private static final Logger LOG = LoggerFactory.getLogger(ReportCommand.class);
    private static final String NAME = "report";
    private static final int MAX_REPORTS_PER_HOUR = 3;
    /// Room for a sentence or two; in characters.
    private static final int MAX_LENGTH = 400;

    private final CommandContext context;
    private final Supplier<List<Command>> commands;
    private final WindowCounter<String> reported;

    ReportCommand(CommandContext context, Supplier<List<Command>> commands) {
        super(CommandSpec.named(NAME)
                .option("what", "There is no command called", _ -> commands.get().stream()
                        .filter(command -> !command.spec().isPersonal()).map(NamedCommand::new).toList())
                .personal()
                .role(CommandRole.REPORT)
                .maxLength(MAX_LENGTH));
        this.context = context;
        this.commands = commands;
        this.reported = new WindowCounter<>(Duration.ofHours(1), context.ticker());
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        var place = request.place().isPrivateChat() ? Optional.<Place>empty() : reader(request.place());
        if (place.isEmpty()) {
            return said("Nobody reads reports here", "The admins have not said where reports go."
                    + " They can, with /settings reports here.");
        }
        if (request.argument().isEmpty()) {
            return said("What is wrong?", "Put it behind the command, such as /report cast: a name is misspelt.");
        }
        if (reported.increment(request.viewer().id()) > MAX_REPORTS_PER_HOUR) {
            return said("One moment, please", "You have reported " + MAX_REPORTS_PER_HOUR
                    + " mistakes already. I take more in an hour.");
        }
        return deliver(request, place.get(), lore);
    }

    private Optional<Place> reader(Place place) {
        return context.settings().forPlace(place).reportDestination().flatMap(place::resolve);
    }

    private Answer deliver(Request request, Place reader, Lore lore) {
        try {
            context.messengers().post(reader, report(request, lore));
            return said("Thank you", "The admins can read your report now. It does not carry your name.");
        } catch (DeliveryException undeliverable) {
            LOG.warn("A report could not be delivered: {}", undeliverable.getMessage());
            context.lastErrors().record(request.place(),
                    "A report could not be delivered. " + undeliverable.getMessage());
            return said("Not delivered", "The place that the admins have chosen for reports cannot be reached."
                    + " Please tell them so.");
        }
    }

    /// What somebody wrote may spoil the end, unless it is no more than something to ask for.
    private Answer report(Request request, Lore lore) {
        var words = List.<Span>of(new Span.Plain(request.argument()));
        var line = CommandLine.parse(request.argument());
        var builder = new AnswerBuilder(lore);
        if (canBeAsked(line, lore)) {
            builder.lines(List.of(words)).choice("See the answer", line.name(), line.argument());
        } else {
            builder.lines(List.of(builder.covered(Optional.of(SpoilerThreshold.END), words)));
        }
        return builder.fact("Where", request.place().token())
                .build("Somebody reports a mistake", CommandLine.of(NAME));
    }

    private boolean canBeAsked(CommandLine line, Lore lore) {
        return commands.get().stream().filter(command -> command.name().equals(line.name())).anyMatch(
                command -> line.argument().isEmpty()
                        || command.spec().option().filter(option -> option.containsId(lore, line.argument()))
                                .isPresent());
    }

    private static Answer said(String title, String sentence) {
        return Answer.ofSentence(title, sentence, List.of(), CommandLine.of(NAME));
    }
}
