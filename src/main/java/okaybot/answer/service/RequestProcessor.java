package okaybot.answer.service;

import io.micrometer.core.instrument.Timer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.answer.LanguagePolicy;
import okaybot.answer.Reply;
import okaybot.answer.Request;
import okaybot.answer.Viewer;
import okaybot.answer.view.SpoilerPolicy;
import okaybot.command.api.Command;
import okaybot.command.api.CommandRegistry;
import okaybot.command.context.CommandContext;
import okaybot.command.context.Cooldown;
import okaybot.command.context.PlaceAnswers;
import okaybot.log.RedactedException;
import okaybot.log.RequestId;
import okaybot.lore.Lore;
import okaybot.place.Place;
import okaybot.place.Visibility;
import okaybot.settings.PlaceSettings;
import okaybot.settings.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the reply to a request: counts it, limits how many one person makes, and turns failures into answers.
///
/// @param lore the lore to answer from; asked once for each request
record RequestProcessor(Supplier<Lore> lore, CommandContext context, CommandRegistry commands, ErrorAnswers errors,
        ReplyDecider decider, AnswerPipeline answers) implements PlaceAnswers.Provider {
    private static final Logger LOG = LoggerFactory.getLogger(RequestProcessor.class);

    private record Result(RequestOutcome outcome, Optional<Reply> reply) {}

    /// Answers a request. If something goes wrong, the reply says so.
    ///
    /// @param counts whether the request counts against the limit of questions
    /// @return empty if the asker is being rate limited and has already been told, and for an overheard request that is not meant
    /// for the bot
    Optional<Reply> process(Request asked, boolean counts) {
        var request = languages().forReader(asked);
        var timer = Timer.start(context.meters());
        var result = processSafely(request, counts);
        timer.stop(context.meters().timer("okaybot.requests", "command",
                commands.find(request.line()).map(Command::name).orElse("unknown"), "platform",
                request.place().platform(), "outcome", result.outcome().tag()));
        return result.reply();
    }

    @Override
    public Optional<Answer> answerFor(Place place, CommandLine line, Locale otherwise) {
        var here = context.messengers().withLevels(place);
        var platform = context.messengers().context(here);
        var settings = context.settings().forPlace(here, platform.allowsSpoilers());
        return commands.asLookUp(line).filter(asked -> asked.text().length() <= commands.maxLength(asked))
                .filter(asked -> ReplyDecider.isAnswered(asked, settings)).map(asked -> {
                    // Nothing that nobody has asked is counted: the request is private, and its viewer is the place.
                    var request = new Request(asked, new Viewer(here.path(), false), here, platform, true,
                            Optional.empty(),
                            otherwise);
                    return answers.answer(languages().forEveryone(request, settings),
                            SpoilerPolicy.forEveryone(settings),
                            settings, lore.get());
                });
    }

    @Override
    public List<CommandLine> linesToPost(Place place, CommandLine line, LocalDate day) {
        var settings = context.messengers().settings(place, context.settings());
        var known = answers.visible(lore.get(), SpoilerPolicy.forEveryone(settings).ceiling(), Locale.ENGLISH);
        return commands.asLookUp(line).filter(asked -> ReplyDecider.isAnswered(asked, settings))
                .flatMap(asked -> commands.find(asked)
                        .map(command -> command.linesToPost(asked.argument(), day, known)))
                .orElse(List.of());
    }

    LanguagePolicy languages() {
        return new LanguagePolicy(context.settings());
    }

    ReplyDecision decide(Request asked) {
        var request = languages().forReader(asked);
        return decider.decide(request, settings(request));
    }

    /// The last episode that the answer to a request may tell of; 0 while nobody can tell.
    int ceiling(Request request) {
        try {
            return switch (decide(request)) {
                case ReplyDecision.Run(_, _, var policy) -> policy.get().ceiling();
                case ReplyDecision.Preview _,ReplyDecision.Refuse _,ReplyDecision.Support _,ReplyDecision.SmallTalk _ ->
                    0;
            };
        } catch (StoreUnavailableException _) {
            return 0;
        }
    }

    /// The settings of the place where a request comes from.
    PlaceSettings settings(Request request) {
        return context.settings().forPlace(request.place(), request.platformContext().allowsSpoilers());
    }

    private Result processSafely(Request request, boolean counts) {
        try {
            return process(request, settings(request), counts);
        } catch (StoreUnavailableException e) {
            var id = log(request, e);
            return failed(errors.storeUnavailable(request, id));
        } catch (RuntimeException e) {
            var id = log(request, RedactedException.of(e));
            LOG.debug("Answers: error {}, unredacted", id, e);
            return failed(errors.failed(request, id));
        }
    }

    private Result process(Request request, PlaceSettings place, boolean counts) {
        var decision = decider.decide(request, place);
        // It may be replaced meanwhile.
        var current = lore.get();
        if (request.isOverheard() && !isMeantForBot(decision, current)) {
            return new Result(RequestOutcome.OVERHEARD, Optional.empty());
        }
        var verdict = counts && !(decision instanceof ReplyDecision.Support)
                ? context.cooldown().tryAcquire(request, place, commands.find(request.line()))
                : Cooldown.Verdict.ALLOW;
        return switch (verdict) {
            case ALLOW -> new Result(RequestOutcome.ANSWERED, Optional.of(reply(decision, place, counts, current)));
            case WARN -> new Result(RequestOutcome.RATE_LIMITED, Optional.of(notice(errors.rateLimited(request))));
            case IGNORE -> new Result(RequestOutcome.IGNORED, Optional.empty());
        };
    }

    private boolean isMeantForBot(ReplyDecision decision, Lore current) {
        return switch (decision) {
            case ReplyDecision.Support _ -> true;
            case ReplyDecision.SmallTalk _,ReplyDecision.Refuse _,ReplyDecision.Preview _ -> false;
            case ReplyDecision.Run(var request, _, var policy) ->
                answers.isMeantForBot(request, policy.get().ceiling(), current);
        };
    }

    private Reply reply(ReplyDecision decision, PlaceSettings place, boolean counts, Lore current) {
        var answer = switch (decision) {
            case ReplyDecision.Refuse(var refusal) -> refusal;
            case ReplyDecision.Support(var help) -> help;
            case ReplyDecision.SmallTalk(var words, _) -> words;
            case ReplyDecision.Run run -> run(run, place, counts, current);
            case ReplyDecision.Preview preview -> preview(preview, place, current);
        };
        return new Reply(answer, decision.visibility(), decision instanceof ReplyDecision.Refuse);
    }

    private Answer run(ReplyDecision.Run decision, PlaceSettings place, boolean counts, Lore current) {
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

    /// @return the id under which the failure is logged; the answer shows it
    private String log(Request request, Exception failure) {
        var id = RequestId.current();
        LOG.error("Answers: error {} while answering {}", id,
                commands.find(request.line()).map(command -> "/" + command.name()).orElse("an unknown command"),
                failure);
        context.lastErrors().record(request.place(), ErrorAnswers.lastError(languages()
                .forPlace(request.place(), request.platformContext().locale(), request.locale()), id));
        return id;
    }

    private static Result failed(Answer answer) {
        return new Result(RequestOutcome.FAILED, Optional.of(notice(answer)));
    }

    private static Reply notice(Answer answer) {
        return new Reply(answer, Visibility.PRIVATE, true);
    }
}
