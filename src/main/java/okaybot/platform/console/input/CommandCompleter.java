package okaybot.platform.console.input;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.answer.service.AnswerService;
import okaybot.command.api.CommandRole;
import okaybot.command.api.Completion;
import okaybot.platform.console.render.StyledText;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/// Completes a line: the name of a command, and what the service offers as its argument.
///
/// @param toRequest the request of a line that is typed here
record CommandCompleter(AnswerService service, Function<CommandLine, Request> toRequest) implements Completer {
    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        complete(TypedLine.of(line.line(), line.cursor())).forEach(
                completion -> candidates.add(candidate(completion, candidates.size())));
    }

    private Stream<Completion> complete(TypedLine line) {
        if (line.inName()) {
            return commandNames(line.word(), toRequest.apply(CommandLine.parse(line.line())).locale());
        }
        var typed = CommandLine.parse(line.before() + line.word());
        return ConsoleCommand.of(typed.name())
                .map(command -> arguments(command, typed.argument()))
                .orElseGet(() -> serviceCompletions(typed));
    }

    /// The names that begin with what was typed, with the slash if it was typed.
    private Stream<Completion> commandNames(String typed, Locale locale) {
        var slash = typed.startsWith("/") ? "/" : "";
        var shared = service.commands().all().stream()
                .map(command -> new Completion(slash + command.name(), slash + command.name(),
                        command.spec().description(locale)));
        var own = Stream.of(ConsoleCommand.values())
                .map(command -> new Completion(slash + command.commandName(), slash + command.commandName(),
                        command.summary(locale)));
        return Stream.concat(shared, own).filter(
                completion -> completion.value().startsWith(typed.toLowerCase(Locale.ROOT)));
    }

    private Stream<Completion> arguments(ConsoleCommand command, String typed) {
        return command == ConsoleCommand.EPISODE
                ? serviceCompletions(service.commands().line(CommandRole.PROGRESS, typed))
                : Stream.of();
    }

    private Stream<Completion> serviceCompletions(CommandLine line) {
        return service.complete(toRequest.apply(line)).stream();
    }

    /// @param position keeps the service's order, the likeliest first
    private static Candidate candidate(Completion completion, int position) {
        var detail = completion.detail().isEmpty() ? null : StyledText.clean(completion.detail());
        return new Candidate(StyledText.clean(completion.value()), StyledText.clean(completion.label()), null, detail,
                null, null, true, position);
    }
}
