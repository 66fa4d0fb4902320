package okaybot.platform.discord.interaction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.answer.service.AnswerService;
import okaybot.command.api.Completion;
import okaybot.command.api.Subcommand;
import okaybot.command.api.Subcommand.Completed;
import okaybot.command.api.Subcommand.Parameter;

/// Reads the line that a slash command stands for, and completes what is typed into it.
record CommandLineReader(AnswerService service, AutocompleteChoices choices) {
    /// @param typed a request of the user, whose line is ignored
    CommandLine read(InteractionData data, Request typed) {
        var words = data.subcommand()
                .map(name -> subcommand(data).map(found -> found.words().apply(data.optionValues())).orElse(name))
                .or(() -> data.argument()
                        .map(sent -> choices.resolve(sent,
                                sentWords -> complete(data.commandName(), sentWords, typed))));
        return new CommandLine(data.commandName(), words.orElse(""));
    }

    private Optional<Subcommand> subcommand(InteractionData data) {
        return data.subcommand()
                .flatMap(name -> service.subcommands().apply(data.commandName()).stream()
                        .filter(subcommand -> subcommand.name().equals(name)).findFirst());
    }

    List<Completion> complete(InteractionData data, Request typed) {
        var type = subcommand(data).flatMap(found -> found.parameter(data.focusedName())).map(Parameter::type);
        return type.isPresent() && type.get() instanceof Completed(var words)
                ? completions(words, data.focusedValue().strip())
                : complete(data.commandName(), data.focusedValue(), typed);
    }

    private static List<Completion> completions(List<String> words, String typed) {
        return words.stream().filter(word -> searchable(word).contains(searchable(typed)))
                .map(word -> new Completion(word, word, "")).toList();
    }

    /// Names of time zones have underscores instead of spaces.
    private static String searchable(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private List<Completion> complete(String command, String words, Request typed) {
        return service.complete(typed.withLine(new CommandLine(command, words)));
    }
}
