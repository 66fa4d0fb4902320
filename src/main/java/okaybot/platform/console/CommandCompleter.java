package okaybot.platform.console;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import okaybot.answer.CommandLine;
import okaybot.answer.service.AnswerService;
import okaybot.command.api.Completion;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/// Offers ways to finish a line: the names of commands, and what the service knows to stand behind them.
record CommandCompleter(AnswerService service) implements Completer {
    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        complete(TypedLine.of(line.line(), line.cursor())).forEach(
                completion -> candidates.add(candidate(completion, candidates.size())));
    }

    private Stream<Completion> complete(TypedLine line) {
        if (line.inName()) {
            return commands(line.word());
        }
        var typed = CommandLine.parse(line.before() + line.word());
        return ConsoleCommand.of(typed.name())
                .map(own -> behind(own, typed.argument()))
                .orElseGet(() -> service.complete(typed).stream());
    }

    /// The names that begin so, with the slash if it was typed.
    private Stream<Completion> commands(String typed) {
        var slash = typed.startsWith("/") ? "/" : "";
        var ours = service.commands().stream()
                .map(command -> new Completion(slash + command.name(), slash + command.name(),
                        command.spec().description()));
        var own = Stream.of(ConsoleCommand.values())
                .map(command -> new Completion(slash + command.commandName(), slash + command.commandName(),
                        command.summary()));
        return Stream.concat(ours, own).filter(
                completion -> completion.value().startsWith(typed.toLowerCase(Locale.ROOT)));
    }

    private Stream<Completion> behind(ConsoleCommand own, String typed) {
        return own == ConsoleCommand.EPISODE
                ? service.complete(new CommandLine("progress", typed)).stream()
                : Stream.of();
    }

    /// @param place keeps the service's order, the likeliest first
    private static Candidate candidate(Completion completion, int place) {
        var detail = completion.detail().isEmpty() ? null : StyledText.clean(completion.detail());
        return new Candidate(StyledText.clean(completion.value()), StyledText.clean(completion.label()), null, detail,
                null, null,
                true, place);
    }
}
