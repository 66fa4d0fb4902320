package okaybot.platform.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import okaybot.answer.MessengerRegistry;
import okaybot.answer.service.AnswerService;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/// The terminal chat. At a terminal it prompts, completes and colours; from a pipe it reads line after line and writes
/// plain text. UTF-8 both ways, whatever the locale says.
///
/// @param environment heeds `COLUMNS`, `NO_COLOR` (https://no-color.org) and `TERM`
public record Console(AnswerService service, MessengerRegistry messengers, ConsoleUser seat,
        Map<String, String> environment) {
    private static final int OK = 0;
    private static final String HINTS = "TAB completes what you type, a number picks a choice, /quit leaves.";

    /// Chats until the reader leaves or the input ends.
    ///
    /// @return the exit status
    /// @throws IOException if the terminal cannot be had
    /// @throws java.io.UncheckedIOException if the input cannot be read
    public int run() throws IOException {
        if (tty(SystemStream.Input).isEmpty() || tty(SystemStream.Output).isEmpty()) {
            return runPiped(System.in, output());
        }
        try (var terminal = terminal()) {
            return runInteractive(terminal);
        }
    }

    /// Answers one line, in colour if a terminal shows it.
    ///
    /// @return the exit status
    public int answerOnce(String line) {
        var tty = tty(SystemStream.Output);
        IntSupplier columns = () -> tty.map(provider -> provider.systemStreamWidth(SystemStream.Output))
                .orElseGet(this::columns);
        return answerOnce(line, new Screen(output(), columns, tty.isPresent() && colourful()));
    }

    int answerOnce(String line, Screen screen) {
        screen.show(conversation(screen).handle(line.isBlank() ? "/" : line));
        return OK;
    }

    int runInteractive(Terminal terminal) {
        var screen = new Screen(terminal.writer(), () -> terminal.getSize().getColumns(), colourful());
        var prompt = new LinePrompt(terminal, new CommandCompleter(service));
        var conversation = conversation(screen);
        var chat = new ConsoleLoop(conversation, prompt, screen);
        screen.show(conversation.greet());
        screen.printBlankLine();
        chat.show(new ConsoleResult.MessageResult(HINTS));
        chat.run();
        return OK;
    }

    int runPiped(InputStream in, PrintWriter out) {
        var lines = new BufferedReader(new InputStreamReader(in, UTF_8)).lines().iterator();
        var screen = new Screen(out, this::columns, false);
        new ConsoleLoop(conversation(screen), () -> lines.hasNext() ? Optional.of(lines.next()) : Optional.empty(),
                screen).run();
        return OK;
    }

    /// From then on the screen also shows what is brought to the terminal's places.
    private ConsoleSession conversation(Screen screen) {
        messengers.register(ConsoleUser.PLATFORM, screen);
        return new ConsoleSession(service, seat);
    }

    private boolean colourful() {
        return environment.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(environment.get("TERM"));
    }

    /// The width that the environment tells; 0 if it tells none.
    private int columns() {
        var columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(columns) : 0;
    }

    /// All three encodings: that of the locale would win over the general one.
    private Terminal terminal() throws IOException {
        return TerminalBuilder.builder()
                .encoding(UTF_8)
                .stdinEncoding(UTF_8)
                .stdoutEncoding(UTF_8)
                .env(environment::get)
                .build();
    }

    /// Not System.out: that has the locale's encoding, and hides that nobody reads any more.
    private static PrintWriter output() {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), UTF_8));
    }

    /// What knows the stream as a terminal, if it is one.
    private static Optional<TerminalProvider> tty(SystemStream stream) {
        return TerminalBuilder.builder()
                .getProviders(null, new IllegalStateException("No way to ask about terminals"))
                .stream()
                .filter(provider -> provider.isSystemStream(stream))
                .findFirst();
    }
}
