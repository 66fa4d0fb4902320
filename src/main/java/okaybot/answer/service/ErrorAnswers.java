package okaybot.answer.service;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.command.api.Command;
import okaybot.command.api.CommandRegistry;
import okaybot.command.api.CommandRole;
import okaybot.command.api.LookupAnswers;
import okaybot.messenger.PlaceFormatter;
import okaybot.settings.PlaceSettings;
import okaybot.text.LanguageDetector;

/// Answers to requests that cannot be answered: what is wrong, and what to do instead. They never contain spoilers.
final class ErrorAnswers {
    /// Of a word that is compared with the names of commands if it has no slash, or if more follows.
    static final int MIN_LETTERS = 4;

    private final CommandRegistry commands;
    private final CommandLine helpLine;

    ErrorAnswers(CommandRegistry commands) {
        this.commands = commands;
        this.helpLine = CommandLine.of(commands.find(CommandRole.HELP).map(Command::name).orElse(""));
    }

    Answer unknownCommand(Request request) {
        var line = request.line();
        var messages = messages(request);
        if (line.name().isEmpty()) {
            return error(request, messages.nothingAsked(), messages.typeCommand(slash(helpLine.name())), help(messages),
                    line);
        }
        var near = commands.similar(line.name()).stream().map(Command::name).toList();
        var isSentence = near.isEmpty()
                ? mayBeSentence(line)
                : !line.argument().isEmpty() && line.name().length() < MIN_LETTERS;
        var title = isSentence
                ? messages.notUnderstood(LookupAnswers.shorten(line.text()))
                : messages.noSuchCommand(slash(LookupAnswers.shorten(line.name())));
        if (near.isEmpty() || isSentence) {
            return error(request, title, messages.allCommandsAt(slash(helpLine.name())), help(messages), line);
        }
        return didYouMean(request, title,
                near.stream().map(name -> new Choice(slash(name), nearLine(name, line.argument()))).toList());
    }

    /// Many write Korean without spaces.
    private static boolean mayBeSentence(CommandLine line) {
        return !line.argument().isEmpty()
                || LanguageDetector.detect(line.name()).filter(Locale.KOREAN::equals).isPresent();
    }

    /// Others may press the choice too. So it keeps what was typed only if that is a question about the show.
    private CommandLine nearLine(String name, String argument) {
        return commands.asLookUp(new CommandLine(name, argument)).orElseGet(() -> CommandLine.of(name));
    }

    /// @param choices what may be meant
    Answer unclear(Request request, List<Choice> choices) {
        return didYouMean(request, messages(request).whatDoYouMean(LookupAnswers.shorten(request.line().text())),
                choices);
    }

    /// @param choices what may help; may be empty
    /// @param silence on what the sources are silent; empty if that is not known
    Answer notSaid(Request request, List<Choice> choices, Optional<String> silence) {
        var messages = messages(request);
        return error(request, messages.notKnown(LookupAnswers.shorten(request.line().text())),
                silence.orElseGet(messages::notSaid),
                Stream.concat(choices.stream(), help(messages).stream()).toList(), line(CommandRole.ASK));
    }

    private CommandLine line(CommandRole role) {
        return commands.find(role).map(command -> CommandLine.of(command.name())).orElse(helpLine);
    }

    private static Answer didYouMean(Request request, String title, List<Choice> choices) {
        var names = choices.stream().map(Choice::label).toList();
        return error(request, title, LookupAnswers.didYouMean(names, request.locale()), choices, request.line());
    }

    /// @param line of the command that is not answered
    Answer notAnsweredHere(Request request, CommandLine line, PlaceSettings place) {
        var messages = messages(request);
        return place.answers()
                ? error(request, messages.commandNotAnswered(slash(line.name())), messages.commandSwitchedOff(),
                        help(messages), helpLine)
                : error(request, messages.notHere(), messages.answersSwitchedOff(), List.of(), helpLine);
    }

    Answer placeUnknown(Request request) {
        var messages = messages(request);
        return error(request, messages.cannotCheck(),
                messages.placeUnknown(PlaceFormatter.unknownLevels(request.place(), request.locale())),
                List.of(), helpLine);
    }

    /// @param line what was to be previewed
    Answer noPreview(Request request, CommandLine line) {
        var messages = messages(request);
        return error(request, messages.noPreview(slash(line.name())), messages.onlyShowPreviewed(), List.of(), line);
    }

    /// @param request what was to be previewed
    Answer noSuchEpisode(Request request, int lastEpisode) {
        var messages = messages(request);
        var choices = Stream.of("0", String.valueOf(lastEpisode)).map(episode -> new Choice(episode, commands
                .line(CommandRole.DIAGNOSE, "preview " + request.line().text() + " episode " + episode))).toList();
        return error(request, messages.noSuchEpisode(), messages.episodes(lastEpisode), choices, request.line());
    }

    Answer rateLimited(Request request) {
        var messages = messages(request);
        return error(request, messages.oneMoment(), messages.tooManyQuestions(), List.of(), request.line());
    }

    Answer unexpectedArgument(Request request) {
        var line = request.line();
        var messages = messages(request);
        var command = slash(line.name());
        return error(request, messages.noArgument(command), messages.leaveOut(LookupAnswers.shorten(line.argument())),
                List.of(new Choice(command, CommandLine.of(line.name()))), line);
    }

    Answer tooLong(Request request, int maxLength) {
        var messages = messages(request);
        return error(request, messages.tooLong(), messages.maxLength(maxLength), help(messages), helpLine);
    }

    /// @param id the id under which the error is logged
    Answer failed(Request request, String id) {
        var messages = messages(request);
        return error(request, messages.wentWrong(), messages.notYourFault(id), help(messages), helpLine);
    }

    /// If the line has an argument, the asker wanted to change something.
    ///
    /// @param id the id under which the error is logged
    Answer storeUnavailable(Request request, String id) {
        var messages = messages(request);
        var title = request.argument().isEmpty() ? messages.cannotLookUp() : messages.notSaved();
        return error(request, title, messages.settingsUnreachable(id), help(messages), helpLine);
    }

    /// A failure in the words of a place, for its admins.
    ///
    /// @param id the id under which it is logged
    static String lastError(Locale language, String id) {
        return ErrorMessages.in(language).errorWithId(id);
    }

    private List<Choice> help(ErrorMessages messages) {
        return helpLine.name().isEmpty() ? List.of() : List.of(new Choice(messages.allCommands(), helpLine));
    }

    private static ErrorMessages messages(Request request) {
        return ErrorMessages.in(request.locale());
    }

    private static String slash(String command) {
        return "/" + command;
    }

    private static Answer error(Request request, String title, String sentence, List<Choice> choices,
            CommandLine line) {
        return Answer.ofError(title, sentence, choices, line, request.locale());
    }
}
