package okaybot.platform.telegram.handler;

import java.util.stream.Stream;
import okaybot.answer.CommandLine;
import okaybot.answer.service.AnswerService;
import okaybot.command.api.Command;
import okaybot.command.api.CommandRole;

/// Suggests what an inline query may mean: only commands about the show, because the result is sent in the user's own
/// name.
record InlineSuggester(AnswerService service) {
    /// For a command, the command itself and its completions; for other words, the completions of every command; for an
    /// empty query, every command.
    Stream<Suggestion> suggest(String typed) {
        var line = CommandLine.parse(typed);
        if (line.name().isEmpty()) {
            return commandNames().map(name -> new Suggestion(CommandLine.of(name), ""));
        }
        if (service.command(line).isPresent()) {
            return service.asLookUp(line).filter(line::equals).stream()
                    .flatMap(asked -> Stream.concat(Stream.of(new Suggestion(asked, "")), completions(asked)));
        }
        var lookUp = service.line(CommandRole.LOOK_UP, line.text());
        var others = commandNames().filter(name -> !name.equals(lookUp.name()))
                .map(name -> new CommandLine(name, line.text()));
        return Stream.concat(Stream.of(lookUp), others).flatMap(this::completions);
    }

    private Stream<String> commandNames() {
        return service.commands().stream().filter(command -> command.spec().isLookUp()).map(Command::name);
    }

    private Stream<Suggestion> completions(CommandLine line) {
        return service.complete(line).stream().map(completion -> new Suggestion(
                new CommandLine(line.name(), completion.value()), completion.detail()));
    }

    /// @param detail a few more words, never a spoiler; may be empty
    record Suggestion(CommandLine line, String detail) {}
}
