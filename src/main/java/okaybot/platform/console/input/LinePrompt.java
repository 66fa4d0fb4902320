package okaybot.platform.console.input;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.answer.service.AnswerService;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

/// Prompts for lines at a terminal, with a history and completion.
public final class LinePrompt implements Supplier<Optional<String>> {
    private static final String PROMPT = "okaybot> ";
    private final LineReader reader;

    /// @param toRequest the request of a line that is typed here
    public LinePrompt(Terminal terminal, AnswerService service, Function<CommandLine, Request> toRequest) {
        reader = LineReaderBuilder.builder()
                .appName("okaybot")
                .terminal(terminal)
                .completer(new CommandCompleter(service, toRequest))
                .completionMatcher(new KeepAllMatcher())
                .parser((line, cursor, context) -> TypedLine.of(line, cursor))
                // Otherwise "!" would recall lines from the history.
                .option(Option.DISABLE_EVENT_EXPANSION, true)
                .build();
    }

    /// The next line; an empty line on Ctrl-C, which discards what was typed; no line on Ctrl-D, which ends the input.
    @Override
    public Optional<String> get() {
        try {
            return Optional.of(reader.readLine(PROMPT));
        } catch (UserInterruptException e) {
            return Optional.of("");
        } catch (EndOfFileException e) {
            return Optional.empty();
        }
    }
}
