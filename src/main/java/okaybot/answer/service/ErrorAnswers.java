package okaybot.answer.service;

import java.util.List;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.answer.PlaceFormatter;
import okaybot.answer.Request;
import okaybot.command.api.Command;
import okaybot.command.api.CommandRegistry;
import okaybot.command.api.CommandRole;
import okaybot.command.api.LookupAnswers;
import okaybot.settings.PlaceSettings;

/// Answers to requests that cannot be answered: what is wrong, and what to do instead. They never contain spoilers.
final class ErrorAnswers {
    /// Of a name that is compared with those of commands if more follows.
    private static final int MIN_LETTERS = 4;

    private final CommandRegistry commands;
    private final CommandLine helpLine;
    private final List<Choice> help;

    ErrorAnswers(CommandRegistry commands) {
        this.commands = commands;
        var helpCommand = commands.find(CommandRole.HELP).map(Command::name);
        this.helpLine = CommandLine.of(helpCommand.orElse(""));
        this.help = helpCommand.map(name -> new Choice("All commands", helpLine)).stream().toList();
    }

    Answer unknownCommand(CommandLine line) {
        if (line.name().isEmpty()) {
            return Answer.ofSentence("Nothing to answer yet", "Type a command, such as /" + helpLine.name() + ".", help,
                    line);
        }
        var near = commands.similar(line.name()).stream().map(Command::name).toList();
        var isSentence = !line.argument().isEmpty() && (near.isEmpty() || line.name().length() < MIN_LETTERS);
        var title = isSentence
                ? "I didn't understand " + LookupAnswers.quote(line.text())
                : "There is no command /" + LookupAnswers.shorten(line.name());
        if (near.isEmpty() || isSentence) {
            return Answer.ofSentence(title, "/" + helpLine.name() + " lists what there is.", help, line);
        }
        return Answer.ofSentence(title, LookupAnswers.didYouMean(near.stream().map(name -> "/" + name).toList()),
                near.stream().map(name -> new Choice("/" + name, nearLine(name, line.argument()))).toList(), line);
    }

    /// Others may press the choice too. So it keeps what was typed only if that is a question about the show.
    private CommandLine nearLine(String name, String argument) {
        return commands.asLookUp(new CommandLine(name, argument)).orElseGet(() -> CommandLine.of(name));
    }

    /// @param choices what may be meant
    Answer unclear(CommandLine line, List<Choice> choices) {
        return Answer.ofSentence("What do you mean by " + LookupAnswers.quote(line.text()) + "?",
                LookupAnswers.didYouMean(choices.stream().map(Choice::label).toList()), choices, line);
    }

    /// @param choices what may help; may be empty
    Answer notSaid(List<Choice> choices) {
        return Answer.ofSentence("I don't know", "My sources say nothing about that.",
                Stream.concat(choices.stream(), help.stream()).toList(), line(CommandRole.ASK));
    }

    private CommandLine line(CommandRole role) {
        return commands.find(role).map(command -> CommandLine.of(command.name())).orElse(helpLine);
    }

    Answer notAnsweredHere(CommandLine line, PlaceSettings place) {
        return place.answers()
                ? Answer.ofSentence("/" + line.name() + " is not answered here", "The admins have switched it off.",
                        help, helpLine)
                : Answer.ofSentence("Not here", "The admins have asked me not to answer here.", List.of(), helpLine);
    }

    Answer placeUnknown(Request request) {
        return Answer.ofSentence("I can't check that right now",
                "I can't see which " + PlaceFormatter.unknownLevels(request.place(), request.locale())
                        + " this is in, so I don't know whether I may answer here. Please try again in a while.",
                List.of(),
                helpLine);
    }

    Answer noPreview(CommandLine line) {
        return Answer.ofSentence("No preview of /" + line.name(), "What is about oneself nobody else can look at.",
                List.of(), line);
    }

    /// @param line what was to be previewed
    Answer noSuchEpisode(CommandLine line, int lastEpisode) {
        return Answer.ofSentence("There is no such episode",
                "The show has the episodes 1 to " + lastEpisode
                        + ". Name one of these, 0 for somebody new, or finished.",
                List.of(), line);
    }

    Answer rateLimited(CommandLine line) {
        return Answer.ofSentence("One moment, please", "That was a lot at once. I answer again in a minute.",
                List.of(), line);
    }

    Answer unexpectedArgument(CommandLine line) {
        var command = "/" + line.name();
        return Answer.ofSentence(command + " takes nothing after it",
                "Leave out " + LookupAnswers.quote(line.argument()) + ".",
                List.of(new Choice(command, CommandLine.of(line.name()))), line);
    }

    Answer tooLong(int maxLength) {
        return Answer.ofSentence("That is too long", "A question can have " + maxLength + " characters at most.", help,
                helpLine);
    }

    /// @param id the id under which the error is logged
    Answer failed(String id) {
        return Answer.ofSentence("Something went wrong on my side",
                "Not your fault. If it keeps happening, tell an admin: error " + id + ".", help, helpLine);
    }

    /// @param line what was asked; if it has an argument, the asker wanted to change something
    Answer storeUnavailable(CommandLine line, String id) {
        var title = line.argument().isEmpty() ? "I can't look that up right now" : "Your change was not saved";
        return Answer.ofSentence(title,
                "I can't reach the settings right now (error " + id + "). Please try again in a while.", help,
                helpLine);
    }
}
