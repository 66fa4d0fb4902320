package okaybot.platform.console;

import java.util.Optional;
import java.util.function.Supplier;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

/// Lines typed at a terminal, with a history and completion.
final class LinePrompt implements Supplier<Optional<String>> {
    private static final String PROMPT = "okaybot> ";
    private final LineReader reader;

    LinePrompt(Terminal terminal, Completer completer) {
        reader = LineReaderBuilder.builder()
                .appName("okaybot")
                .terminal(terminal)
                .completer(completer)
                .completionMatcher(new KeepAllMatcher())
                .parser((line, cursor, context) -> TypedLine.of(line, cursor))
                // "!" is an exclamation mark here, not a way into the history.
                .option(Option.DISABLE_EVENT_EXPANSION, true)
                .build();
    }

    /// Ctrl-D ends the lines; Ctrl-C gives up the one that was being typed.
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
