package okaybot.platform.telegram.handler;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.answer.service.AnswerService;
import okaybot.command.api.Command;
import okaybot.command.api.CommandRole;

/// Suggests what an inline query may mean: only commands about the show, because the result is sent in the user's own
/// name.
record InlineSuggester(AnswerService service) {
    /// For a command, the command itself and its completions; for other words, the answer if they are understood as a question,
    /// and the completions of every command; for an empty query, every command.
    ///
    /// @param request the typed line
    Stream<Suggestion> suggest(Request request) {
        var line = request.line();
        if (line.name().isEmpty()) {
            return commandNames().map(name -> new Suggestion(CommandLine.of(name), ""));
        }
        if (service.needsSupport(line)) {
            return Stream.of(new Suggestion(line, ""));
        }
        if (isCommand(line)) {
            return service.commands().asLookUp(line).filter(line::equals).stream()
                    .flatMap(asked -> Stream.concat(Stream.of(new Suggestion(asked, "")), completions(request)));
        }
        var completions = completionsOfAll(request).toList();
        return Stream.concat(answer(request, completions).stream(), completions.stream());
    }

    /// The question itself if its words are understood: only its own answer says yes or no. Not if it is the beginning of a name.
    private Optional<Suggestion> answer(Request request, List<Suggestion> completions) {
        var question = service.plainText(request.line().text());
        return service.understand(request.withLine(question))
                .filter(meant -> completions.stream().noneMatch(suggestion -> suggestion.line().equals(meant)))
                .map(_ -> new Suggestion(question, ""));
    }

    /// Names come first, and whole questions last, because there are many for each name.
    private Stream<Suggestion> completionsOfAll(Request request) {
        var words = request.line().text();
        var lookUp = service.commands().line(CommandRole.LOOK_UP, words);
        var ask = service.commands().line(CommandRole.ASK, words);
        var others = commandNames().map(name -> new CommandLine(name, words))
                .filter(line -> !line.equals(lookUp) && !line.equals(ask));
        return Stream.of(Stream.of(lookUp), others, Stream.of(ask)).flatMap(lines -> lines)
                .flatMap(asked -> completions(request.withLine(asked)));
    }

    /// Whether it is a command, and not a question that begins with the same word, such as `show me the cast`.
    private boolean isCommand(CommandLine line) {
        return service.commands().find(line).filter(command -> line.argument().isEmpty() || line.isReveal()
                || line.isSourced() || command.spec().option().isPresent()).isPresent();
    }

    /// Whether a suggestion is shown although its answer is private: the one who types shall read it, and need not send it.
    boolean isForTyper(Suggestion suggestion) {
        return service.needsSupport(suggestion.line());
    }

    private Stream<String> commandNames() {
        return service.commands().all().stream().filter(command -> command.spec().isLookUp()).map(Command::name);
    }

    private Stream<Suggestion> completions(Request request) {
        return service.complete(request).stream().map(completion -> new Suggestion(
                new CommandLine(request.line().name(), completion.value()), completion.detail()));
    }

    /// @param detail a few more words, never a spoiler; may be empty
    record Suggestion(CommandLine line, String detail) {}
}
