package okaybot.answer.service;

import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.answer.Reply;
import okaybot.answer.Request;
import okaybot.command.api.Command;
import okaybot.command.api.CommandContext;
import okaybot.command.api.CommandOption;
import okaybot.command.api.CommandRegistry;
import okaybot.command.api.CommandRole;
import okaybot.command.api.Completion;
import okaybot.command.api.Cooldown;
import okaybot.log.RedactedException;
import okaybot.log.RequestId;
import okaybot.lore.Lore;
import okaybot.place.Visibility;
import okaybot.settings.PlaceSettings;
import okaybot.settings.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers the requests of all platforms. Thread-safe.
public final class AnswerService {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerService.class);

    private final Supplier<Lore> lore;
    private final CommandContext context;
    private final CommandRegistry commands;
    private final ErrorAnswers errors;
    private final IntentAnswers intents;
    private final ReplyDecider decider;
    private final AnswerPipeline answers;

    /// @param lore the lore to answer from; asked for each request, so that it can be replaced while the bot runs
    public AnswerService(Supplier<Lore> lore, List<Command> commands, CommandContext context) {
        this.lore = lore;
        this.context = context;
        this.commands = new CommandRegistry(commands);
        this.errors = new ErrorAnswers(this.commands);
        this.intents = new IntentAnswers(this.commands);
        this.decider = new ReplyDecider(this.commands, context.settings(), errors, intents);
        this.answers = new AnswerPipeline(this.commands, errors, context);
    }

    /// Answers a request. If something goes wrong, the reply says so. Empty when the asker is being rate limited and
    /// has already been told, and for an overheard request that is not meant for the bot.
    public Optional<Reply> answer(Request request) {
        return answer(request, true);
    }

    /// Answers what nobody has asked for themselves, such as one of the suggestions while somebody types: it does not
    /// count against the limit of questions.
    public Optional<Reply> answerUncounted(Request request) {
        return answer(request, false);
    }

    private Optional<Reply> answer(Request request, boolean counts) {
        var timer = Timer.start(context.meters());
        var result = process(request, counts);
        timer.stop(context.meters().timer("okaybot.requests", "command",
                command(request.line()).map(Command::name).orElse("unknown"), "platform", request.place().platform(),
                "outcome", result.outcome().tag()));
        return result.reply();
    }

    /// Who will see the reply, for platforms that must say so before the reply is ready.
    public Visibility visibility(Request request) {
        return decider.decide(request, settings(request)).visibility();
    }

    /// Completions of the argument of a line that somebody is typing. They name nothing that the answer would not name.
    public List<Completion> complete(Request request) {
        var line = request.line();
        return commands.find(line.name())
                .filter(_ -> line.text().length() <= commands.maxLength(line))
                .flatMap(command -> command.spec().option())
                .map(option -> complete(option, line.argument(), request))
                .orElse(List.of());
    }

    private List<Completion> complete(CommandOption<?> option, String typed, Request request) {
        var ceiling = ceiling(request);
        return option.complete(answers.visible(lore.get(), ceiling, request.locale()), typed, ceiling);
    }

    /// The last episode that the answer to a request may tell of; 0 while nobody can tell.
    private int ceiling(Request request) {
        try {
            return switch (decider.decide(request, settings(request))) {
                case ReplyDecision.Run(_, _, var policy) -> policy.get().ceiling();
                case ReplyDecision.Preview _,ReplyDecision.Refuse _,ReplyDecision.Support _,ReplyDecision.SmallTalk _ ->
                    0;
            };
        } catch (StoreUnavailableException _) {
            return 0;
        }
    }

    /// The line that a request's words clearly mean, as far as its reader may know of it; empty if there is none, or several.
    public Optional<CommandLine> understand(Request request) {
        return request.line().text().length() > commands.maxLength(request.line())
                ? Optional.empty()
                : answers.understand(request, ceiling(request), lore.get());
    }

    public List<Command> commands() {
        return commands.all();
    }

    /// The command that a line asks for; for a line that reveals spoilers or shows sources, the command behind it.
    public Optional<Command> command(CommandLine line) {
        return commands.find(line);
    }

    /// A command line that calls the command with a role.
    ///
    /// @throws IllegalStateException if no command has it
    public CommandLine line(CommandRole role, String argument) {
        return commands.line(role, argument);
    }

    /// The line that a text without a command stands for: a question in free words. With a slash in front it is a command, and
    /// greetings and the like are answered as they are.
    public CommandLine plainText(String text) {
        var typed = CommandLine.parse(text);
        return text.startsWith("/") || hasFixedAnswer(typed) ? typed : line(CommandRole.ASK, text);
    }

    /// Whether a line speaks of wanting to die or of self-harm. Its answer says where to find help; it is for the asker alone, and
    /// nothing may hold it back.
    public boolean needsSupport(CommandLine line) {
        return intents.crisisLanguage(line).isPresent();
    }

    /// Whether a line is no question but has an answer: it needs support, or it is a greeting or the like.
    public boolean hasFixedAnswer(CommandLine line) {
        return needsSupport(line) || intents.isSmallTalk(line);
    }

    /// Whether a line is about the asker or the place, so that its answer is for the asker alone.
    public boolean isPersonal(CommandLine line) {
        return commands.isPersonal(line);
    }

    /// Whether the admins have switched off the bot, or the command of a request, in the place where it comes from. Then nobody
    /// is told so who has not used a command.
    public boolean isSwitchedOff(Request request) {
        return !isPersonal(request.line()) && !ReplyDecider.isAnswered(request.line(), settings(request));
    }

    /// A line that came from somebody's words, as far as it may be run for others; see [CommandRegistry#asLookUp].
    public Optional<CommandLine> asLookUp(CommandLine line) {
        return commands.asLookUp(line);
    }

    /// The line of a button below somebody else's answer; see [CommandRegistry#asChoiceForOthers].
    public Optional<CommandLine> asChoiceForOthers(CommandLine line) {
        return commands.asChoiceForOthers(line);
    }

    private record Result(RequestOutcome outcome, Optional<Reply> reply) {}

    private Result process(Request request, boolean counts) {
        try {
            var place = settings(request);
            var decision = decider.decide(request, place);
            if (request.isOverheard() && !isMeantForBot(decision)) {
                return new Result(RequestOutcome.OVERHEARD, Optional.empty());
            }
            var verdict = counts && !(decision instanceof ReplyDecision.Support)
                    ? context.cooldown().tryAcquire(request, place, command(request.line()))
                    : Cooldown.Verdict.ALLOW;
            return switch (verdict) {
                case ALLOW ->
                    new Result(RequestOutcome.ANSWERED, Optional.of(reply(decision, place, counts)));
                case WARN ->
                    new Result(RequestOutcome.RATE_LIMITED, privateReply(errors.rateLimited(request)));
                case IGNORE -> new Result(RequestOutcome.IGNORED, Optional.empty());
            };
        } catch (StoreUnavailableException e) {
            var id = log(request, e);
            return new Result(RequestOutcome.FAILED, privateReply(errors.storeUnavailable(request, id)));
        } catch (RuntimeException e) {
            var id = log(request, RedactedException.of(e));
            LOG.debug("Answers: error {}, unredacted", id, e);
            return new Result(RequestOutcome.FAILED, privateReply(errors.failed(request, id)));
        }
    }

    private boolean isMeantForBot(ReplyDecision decision) {
        return switch (decision) {
            case ReplyDecision.Support _ -> true;
            case ReplyDecision.SmallTalk _,ReplyDecision.Refuse _,ReplyDecision.Preview _ -> false;
            case ReplyDecision.Run(var request, _, var policy) ->
                answers.isMeantForBot(request, policy.get().ceiling(), lore.get());
        };
    }

    /// @return the id under which the failure is logged; the answer shows it
    private String log(Request request, Exception failure) {
        var id = RequestId.current();
        LOG.error("Answers: error {} while answering {}", id,
                command(request.line()).map(command -> "/" + command.name()).orElse("an unknown command"), failure);
        context.lastErrors().record(request.place(), errors.lastError(request, id));
        return id;
    }

    private static Optional<Reply> privateReply(Answer answer) {
        return Optional.of(new Reply(answer, Visibility.PRIVATE, true));
    }

    private PlaceSettings settings(Request request) {
        return context.settings().forPlace(request.place(), request.platformContext().allowsSpoilers());
    }

    private Reply reply(ReplyDecision decision, PlaceSettings place, boolean counts) {
        var answer = switch (decision) {
            case ReplyDecision.Refuse(var refusal) -> refusal;
            case ReplyDecision.Support(var help) -> help;
            case ReplyDecision.SmallTalk(var words, _) -> words;
            case ReplyDecision.Run run -> run(run, place, counts);
            case ReplyDecision.Preview preview -> preview(preview, place, lore.get());
        };
        return new Reply(answer, decision.visibility(), decision instanceof ReplyDecision.Refuse);
    }

    private Answer run(ReplyDecision.Run decision, PlaceSettings place, boolean counts) {
        var current = lore.get();
        var answer = answers.answer(decision.request(), decision.policy().get(), place, current);
        if (counts) {
            answers.remember(decision.request(), answer, current);
        }
        return answer;
    }

    private Answer preview(ReplyDecision.Preview decision, PlaceSettings place, Lore current) {
        var lastEpisode = current.lastEpisode();
        if (!decision.preview().isPossible(lastEpisode)) {
            return errors.noSuchEpisode(decision.request(), lastEpisode);
        }
        return answers.answer(decision.request(), decision.policy(), place, current)
                .after(decision.introduction().apply(lastEpisode)).withLine(decision.request().line());
    }
}
