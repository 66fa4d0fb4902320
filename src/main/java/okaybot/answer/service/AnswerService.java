package okaybot.answer.service;

import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import okaybot.answer.Answer;
import okaybot.answer.Block;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.answer.Reply;
import okaybot.answer.Request;
import okaybot.answer.SpoilerPolicy;
import okaybot.command.api.Command;
import okaybot.command.api.CommandContext;
import okaybot.command.api.CommandRegistry;
import okaybot.command.api.CommandRole;
import okaybot.command.api.Completion;
import okaybot.command.api.ErrorAnswers;
import okaybot.command.api.NamedCommand;
import okaybot.command.api.PerLoreCache;
import okaybot.log.RedactedException;
import okaybot.log.RequestId;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.place.Visibility;
import okaybot.search.NameIndex;
import okaybot.settings.PlaceSettings;
import okaybot.settings.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one way from a request to an answer, on every platform. Safe for use by several threads.
public final class AnswerService {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerService.class);

    private final Supplier<Lore> lore;
    private final CommandRegistry commands;
    private final CommandContext means;
    private final NameIndex<Named> names;
    private final PerLoreCache<Question, Answer> answers = new PerLoreCache<>();

    /// All that decides about the answer of a constant command, beside the lore.
    private record Question(CommandLine line, SpoilerPolicy policy, boolean reportable) {}

    /// A service over these commands.
    ///
    /// @param lore the lore to answer from; asked anew for every request, so that it can be swapped
    public AnswerService(Supplier<Lore> lore, List<Command> commands, CommandContext means) {
        this.lore = lore;
        this.commands = new CommandRegistry(commands);
        this.means = means;
        this.names = new NameIndex<>(commands.stream().map(NamedCommand::new).toList());
    }

    public List<Command> commands() {
        return commands.all();
    }

    /// The command that a line asks for; for a line that reveals spoilers, the command behind it.
    public Optional<Command> command(CommandLine line) {
        return commands.find(line);
    }

    /// A line for the command with a role.
    ///
    /// @throws IllegalStateException if no command has it
    public CommandLine line(CommandRole role, String argument) {
        return commands.line(role, argument);
    }

    /// Whether a line is about the asker or the place, so that its answer is for the asker alone.
    public boolean isPersonal(CommandLine line) {
        return commands.isPersonal(line);
    }

    /// The answer; what goes wrong is said in it. Nothing only for those who go on asking after they were told that it is
    /// too much.
    public Optional<Reply> answer(Request request) {
        var started = Timer.start(means.meters());
        var told = told(request);
        started.stop(means.meters().timer("okaybot.requests", "command",
                command(request.line()).map(Command::name).orElse("unknown"), "platform", request.place().platform(),
                "outcome", told.outcome().tag()));
        return told.reply();
    }

    /// What the asker is told, if anything.
    private record Told(RequestOutcome outcome, Optional<Reply> reply) {}

    private Told told(Request request) {
        try {
            var place = means.settings().forPlace(request.place(), request.platformContext().allowsSpoilers());
            return switch (means.cooldown().check(request, place)) {
                case ALLOW -> new Told(RequestOutcome.ANSWERED, Optional.of(reply(request, place)));
                case WARN ->
                    new Told(RequestOutcome.RATE_LIMITED,
                            Optional.of(privately(ErrorAnswers.rateLimited(request.line()))));
                case IGNORE -> new Told(RequestOutcome.IGNORED, Optional.empty());
            };
        } catch (RuntimeException e) {
            var id = RequestId.current();
            log(id, request.line(), e);
            means.lastErrors().record(request.place(), "error " + id);
            return new Told(RequestOutcome.FAILED, Optional.of(privately(
                    e instanceof StoreUnavailableException
                            ? ErrorAnswers.storeUnavailable(id)
                            : ErrorAnswers.failed(id))));
        }
    }

    private void log(String id, CommandLine line, RuntimeException failure) {
        var name = command(line).map(command -> "/" + command.name()).orElse("what is no command");
        LOG.error("Error {} while answering {}", id, name,
                failure instanceof StoreUnavailableException ? failure : RedactedException.of(failure));
        LOG.debug("Error {} in its own words", id, failure);
    }

    private static Reply privately(Answer answer) {
        return new Reply(answer, Visibility.PRIVATE);
    }

    private Reply reply(Request request, PlaceSettings place) {
        // First of all, and to the asker alone: whatever else looks at the line may rely on its length.
        var longest = commands.maxLength(request.line());
        if (request.line().text().length() > longest) {
            return privately(ErrorAnswers.tooLong(longest));
        }
        var preview = FanPreview.of(request);
        if (preview.isPresent()) {
            return preview(preview.get(), request.withLine(preview.get().line()), place);
        }
        var revealing = request.line().isReveal() && !request.argument().isEmpty();
        var asked = revealing ? request.withLine(request.line().inner()) : request;
        var personal = isPersonal(asked.line());
        if (!personal && !isAnswered(asked.line(), place)) {
            return privately(ErrorAnswers.notAnsweredHere(asked.line(), place));
        }
        var policy = revealing
                ? SpoilerPolicy.revealEverything()
                : SpoilerPolicy.of(place, () -> means.settings().progress(request.viewer().id()),
                        request.privately() || personal);
        return new Reply(answer(asked, policy, place), policy.visibility());
    }

    /// Who will see the answer, before there is one: nobody but the asker in any doubt.
    public Visibility visibility(Request request) {
        var place = means.settings().forPlace(request.place(), request.platformContext().allowsSpoilers());
        var line = request.line();
        var alone = request.privately()
                || isPersonal(line)
                || !isAnswered(line, place)
                || line.isReveal()
                || line.text().length() > commands.maxLength(line);
        return alone ? Visibility.PRIVATE : place.visibility();
    }

    private Reply preview(FanPreview preview, Request asked, PlaceSettings place) {
        if (isPersonal(asked.line())) {
            return privately(ErrorAnswers.noPreview(asked.line()));
        }
        if (!isAnswered(asked.line(), place)) {
            return privately(ErrorAnswers.notAnsweredHere(asked.line(), place));
        }
        var policy = SpoilerPolicy.of(place, preview::episode, false);
        var answer = answer(asked, policy, place);
        var blocks = new ArrayList<>(answer.blocks());
        blocks.addFirst(Block.ofSentence(preview.introduction(policy, lore.get().lastEpisode())));
        return privately(new Answer(answer.title(), blocks, answer.citations(), answer.choices(), asked.line()));
    }

    private boolean isAnswered(CommandLine line, PlaceSettings place) {
        return place.answers() && !place.deniedCommands().contains(line.name());
    }

    /// The answer as its readers may see it; where reports are read, what it says of the show can be reported.
    private Answer answer(Request request, SpoilerPolicy policy, PlaceSettings place) {
        var current = lore.get();
        var question = new Question(request.line(), policy, place.reportDestination().isPresent());
        return commands.find(request.line().name()).filter(command -> command.spec().isConstant()).isPresent()
                ? answers.get(current, question, _ -> answer(request, question, current))
                : answer(request, question, current);
    }

    private Answer answer(Request request, Question question, Lore current) {
        var answer = question.policy().apply(answer(request, current));
        if (answer.citations().isEmpty() || !question.reportable()) {
            return answer;
        }
        var choices = new ArrayList<>(answer.choices());
        commands.find(CommandRole.REPORT).ifPresent(
                report -> choices.add(new Choice("Report a mistake", answer.line().wrappedIn(report.name()))));
        return new Answer(answer.title(), answer.blocks(), answer.citations(), choices, answer.line());
    }

    /// Ways to finish what stands behind the command's name.
    public List<Completion> complete(CommandLine line) {
        return commands.find(line.name())
                .filter(_ -> line.text().length() <= commands.maxLength(line))
                .flatMap(command -> command.spec().option())
                .map(option -> option.complete(lore.get(), line.argument()))
                .orElse(List.of());
    }

    private Answer answer(Request request, Lore current) {
        var line = request.line();
        var command = commands.find(line.name());
        if (command.isEmpty()) {
            return ErrorAnswers.unknownCommand(line, names);
        }
        if (command.get().spec().option().isEmpty() && !line.argument().isEmpty()) {
            return ErrorAnswers.unexpectedArgument(line);
        }
        return command.get().answer(request, current);
    }
}
