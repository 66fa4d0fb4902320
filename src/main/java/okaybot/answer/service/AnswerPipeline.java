package okaybot.answer.service;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.answer.PlatformContext;
import okaybot.answer.Request;
import okaybot.answer.Viewer;
import okaybot.answer.followup.FollowUps;
import okaybot.answer.interpret.Interpretation;
import okaybot.answer.interpret.LineInterpreter;
import okaybot.answer.interpret.LoreIndexes;
import okaybot.answer.interpret.ReaderView;
import okaybot.answer.view.PictureDisplay;
import okaybot.answer.view.SourceDisplay;
import okaybot.answer.view.SpoilerPolicy;
import okaybot.command.api.CommandRegistry;
import okaybot.command.api.CommandRole;
import okaybot.command.context.CommandContext;
import okaybot.lore.Lore;
import okaybot.place.Place;
import okaybot.settings.PlaceSettings;

/// Finds out what a request means, and runs the command that answers it.
final class AnswerPipeline {
    private final CommandRegistry commands;
    private final ErrorAnswers errors;
    private final LineInterpreter interpreter;
    private final FollowUps followUps;
    private final RequestInterpreter requests;
    private final UnansweredFallback fallback;
    private final LoreIndexes indexes;
    private final CommandAnswers answers;

    AnswerPipeline(CommandRegistry commands, ErrorAnswers errors, CommandContext context, LoreIndexes indexes) {
        this.commands = commands;
        this.errors = errors;
        this.interpreter = new LineInterpreter(commands, indexes);
        this.followUps = new FollowUps(commands, interpreter, context.ticker());
        this.requests = new RequestInterpreter(commands, interpreter, followUps);
        this.fallback = new UnansweredFallback(context, commands, interpreter);
        this.indexes = indexes;
        this.answers = new CommandAnswers(commands, errors, new AnswerPresenter(commands, indexes));
    }

    /// Answers a question for nobody, as if they had watched nothing and everything, so that all that answers need is built.
    void warmUp(Lore lore, Locale locale) {
        var question = lore.claims().flatMap(claim -> claim.asked().stream()).findFirst()
                .orElseGet(() -> lore.show().title());
        var request = new Request(commands.line(CommandRole.ASK, question), new Viewer("", false),
                Place.privateChat(""), PlatformContext.NONE, true, Optional.empty(), locale);
        var place = PlaceSettings.of(Map.of());
        IntStream.of(0, lore.lastEpisode())
                .forEach(episode -> answer(request, SpoilerPolicy.forViewer(place, episode), place, lore));
    }

    /// @param place the settings of the place where the request comes from
    /// @param lore with everything that is a spoiler
    Answer answer(Request request, SpoilerPolicy policy, PlaceSettings place, Lore lore) {
        var view = new AnswerView(policy, SourceDisplay.of(request.line()), PictureDisplay.of(request.line()),
                place.reportDestination().isPresent(), request.locale());
        var question = request.line().question();
        if (question.name().isEmpty() || question.isView()) {
            return errors.unknownCommand(question.name().isEmpty() ? request : request.withLine(question));
        }
        var reader = indexes.reader(lore, policy.ceiling(), request.locale());
        // Buttons and completions send nothing else, and nothing in it has to be interpreted.
        if (commands.isPage(question, reader.lore()) && !commands.isFor(question, CommandRole.WHO)) {
            return answer(new Interpretation.Clear(question), request.withLine(question), view, place, lore);
        }
        var doubted = followUps.doubted(request.withLine(question), reader.lore());
        return doubted.isPresent()
                ? FollowUps.citing(answer(request.withLine(doubted.get().toSourced()), policy, place, lore))
                : answerWords(request.withLine(question), reader, view, place, lore);
    }

    /// Answers a line in which something may be in somebody's own words.
    private Answer answerWords(Request request, ReaderView reader, AnswerView view, PlaceSettings place, Lore lore) {
        if (followUps.isOfOtherShow(request)) {
            return errors.notSaid(request.withLine(typed(request.line())), List.of(), Optional.empty());
        }
        var corrected = request.withLine(interpreter.corrected(request.line(), reader.lore()));
        var asked = request.withLine(followUps.complete(corrected, reader));
        // With its mistakes, unless it follows up on something.
        var shown = asked.line().equals(corrected.line()) ? request : asked;
        return switch (interpret(corrected, asked, reader)) {
            case Interpretation.Clear clear -> answer(clear, asked, view, place, lore);
            case Interpretation.Unclear(var choices, _) ->
                errors.unclear(shown.withLine(typed(shown.line())), choices);
            case Interpretation.NotSaid(var choices, _, var sentence) ->
                errors.notSaid(shown.withLine(typed(shown.line())), choices, sentence);
            case Interpretation.Unknown() -> errors.unknownCommand(shown);
        };
    }

    private Answer answer(Interpretation.Clear meant, Request asked, AnswerView view, PlaceSettings place, Lore lore) {
        var line = meant.line();
        if (isSwitchedOff(line, asked, place)) {
            return errors.notAnsweredHere(asked, line, place);
        }
        var known = visible(lore, view.policy().ceiling(), view.locale());
        var page = page(line, known);
        return page.filter(shown -> !ReplyDecider.isAnswered(shown, place)).isPresent()
                ? errors.notAnsweredHere(asked, page.get(), place)
                : meant.shown(
                        answers.answer(asked.withLine(upToCeiling(line, view.policy(), lore)), view, known, lore));
    }

    private Interpretation interpret(Request request, Request asked, ReaderView reader) {
        var meant = requests.interpret(request, asked, reader);
        return fallback.resolve(ofElsewhere(meant, request, reader).orElse(meant), asked, typed(asked.line()), reader);
    }

    /// Remembers a question about something else than the show. Nothing in the show is near it; empty for any other.
    private Optional<Interpretation> ofElsewhere(Interpretation meant, Request request, ReaderView reader) {
        if (meant instanceof Interpretation.Clear || !interpreter.isElsewhere(request.line(), reader)) {
            return Optional.empty();
        }
        followUps.leave(request);
        return meant instanceof Interpretation.NotSaid notSaid && notSaid.sentence().isEmpty()
                ? Optional.of(new Interpretation.NotSaid(List.of(), Optional.empty(), Optional.empty()))
                : Optional.empty();
    }

    /// Lets the next question of the reader follow up on an answer.
    void remember(Request request, Answer answer, Lore lore) {
        followUps.remember(request, answer, lore);
    }

    /// What somebody typed, without the command for questions.
    private CommandLine typed(CommandLine line) {
        return commands.isFor(line, CommandRole.ASK) ? CommandLine.parse(line.argument()) : line;
    }

    /// The line with the number of the last episode that its readers have watched, if it asks for the story so far.
    private CommandLine upToCeiling(CommandLine line, SpoilerPolicy policy, Lore lore) {
        var isRecap = commands.find(line.name()).filter(command -> command.spec().hasRole(CommandRole.RECAP))
                .isPresent();
        return isRecap && line.argument().isEmpty()
                ? new CommandLine(line.name(), Integer.toString(Math.min(policy.ceiling(), lore.lastEpisode())))
                : line;
    }

    /// Whether the words lead to another command than the one for which the place was asked, and that is not answered here.
    private static boolean isSwitchedOff(CommandLine line, Request request, PlaceSettings place) {
        return !line.name().equals(request.line().name()) && !ReplyDecider.isAnswered(line, place);
    }

    private Optional<CommandLine> page(CommandLine line, Lore lore) {
        return commands.find(line).flatMap(command -> command.pageOf(line.argument(), lore));
    }

    /// The line that the words of a request clearly mean; empty if there is none, or several.
    ///
    /// @param ceiling the last episode that the answer may tell of
    Optional<CommandLine> understand(Request request, int ceiling, Lore lore) {
        var reader = indexes.reader(lore, ceiling, request.locale());
        return interpreter.understand(words(interpreter.corrected(request.line(), reader.lore())), reader);
    }

    /// The line that shows whom and what a text names.
    ///
    /// @param ceiling the last episode that the answer may tell of
    CommandLine lineOfNames(String text, Lore lore, int ceiling, Locale locale) {
        var ids = commands.find(CommandRole.WHO)
                .flatMap(command -> command.argument(text, visible(lore, ceiling, locale)));
        return commands.line(CommandRole.WHO, ids.orElse(CommandRole.NOBODY));
    }

    /// Whether a request that was overheard is meant for the bot.
    boolean isMeantForBot(Request request, int ceiling, Lore lore) {
        return interpreter.isMeantForBot(words(request.line()),
                indexes.reader(lore, ceiling, request.locale()));
    }

    /// What somebody has said, without the command that looks it up.
    private String words(CommandLine line) {
        return commands.find(line.name()).isPresent() ? line.argument() : line.text();
    }

    /// What a reader who has watched up to an episode may know of.
    Lore visible(Lore lore, int ceiling, Locale locale) {
        return indexes.visible(lore, ceiling, locale);
    }
}
