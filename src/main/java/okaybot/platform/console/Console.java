package okaybot.platform.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import okaybot.answer.CommandLine;
import okaybot.answer.service.AnswerService;
import okaybot.messenger.MessengerRegistry;
import okaybot.platform.console.input.ConsoleMessages;
import okaybot.platform.console.input.LinePrompt;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/// The terminal chat. At a terminal it has a prompt, completion and colours; from a pipe it reads line by line and writes
/// plain text. Input and output are UTF-8, whatever the locale says.
///
/// @param environment of which it uses `COLUMNS`, `NO_COLOR` (https://no-color.org), `TERM` and the variables of [TerminalLocale]
public record Console(AnswerService service, MessengerRegistry messengers, ConsoleUser user,
        Map<String, String> environment) {
    /// The variable of the environment that decides about the language before all others.
    public static final String LANGUAGE_VARIABLE = TerminalLocale.FIRST_VARIABLE;
    private static final int OK = 0;
    private static final int FAILED = 1;
    /// The bits of a Unix file mode that tell its type, and those of a character device: a terminal, or `/dev/null`.
    private static final int FILE_TYPE = 0170000;
    private static final int CHARACTER_DEVICE = 0020000;

    public Console {
        user = user.withLocale(TerminalLocale.of(environment));
    }

    /// Chats until the user leaves or the input ends.
    ///
    /// @return the exit status
    /// @throws IOException if the terminal cannot be opened
    /// @throws java.io.UncheckedIOException if the input cannot be read
    public int run() throws IOException {
        if (terminalProvider(SystemStream.Input).isEmpty() || terminalProvider(SystemStream.Output).isEmpty()) {
            return runPiped(System.in, output());
        }
        try (var terminal = terminal()) {
            return runInteractive(terminal);
        }
    }

    /// Answers one line, in colour if the output is a terminal.
    ///
    /// @return the exit status
    public int answerOnce(String line) {
        var terminal = terminalProvider(SystemStream.Output);
        IntSupplier columns = () -> terminal.map(provider -> provider.systemStreamWidth(SystemStream.Output))
                .orElseGet(this::columns);
        return answerOnce(line, new Screen(output(), columns, terminal.isPresent() && wantsColour()));
    }

    /// Saves the picture of the answer to a line.
    ///
    /// @return the exit status
    public int savePicture(String line, String file) {
        var screen = new Screen(output(), this::columns, false);
        var result = session(screen).save(new SavedPicture(CommandLine.parse(line), file));
        screen.show(result);
        return result instanceof ConsoleResult.SavedResult ? OK : FAILED;
    }

    int answerOnce(String line, Screen screen) {
        screen.show(session(screen).handle(line.isBlank() ? "/" : line));
        return OK;
    }

    int runInteractive(Terminal terminal) {
        var screen = new Screen(terminal.writer(), () -> terminal.getSize().getColumns(), wantsColour(),
                Optional.of(new TerminalPictures(terminal)).filter(_ -> !isDumb()));
        var session = session(screen);
        var loop = new ConsoleLoop(session, new LinePrompt(terminal, service, session::request), screen);
        loop.show(session.greet());
        Thread.ofPlatform().daemon().name("warm-up").start(service::warmUp);
        loop.show(new ConsoleResult.MessageResult(ConsoleMessages.in(session.locale()).hint()));
        loop.run();
        return OK;
    }

    int runPiped(InputStream in, PrintWriter out) {
        var lines = new BufferedReader(new InputStreamReader(in, UTF_8)).lines().iterator();
        var screen = new Screen(out, this::columns, false);
        new ConsoleLoop(session(screen), () -> lines.hasNext() ? Optional.of(lines.next()) : Optional.empty(), screen)
                .run();
        return OK;
    }

    /// Begins a session. From then on the screen also shows what the bot posts to places of the terminal.
    private ConsoleSession session(Screen screen) {
        messengers.register(ConsoleUser.PLATFORM, screen);
        return new ConsoleSession(service, user);
    }

    private boolean wantsColour() {
        return environment.getOrDefault("NO_COLOR", "").isEmpty() && !isDumb();
    }

    private boolean isDumb() {
        return "dumb".equals(environment.get("TERM"));
    }

    /// The width that the environment states; 0 if it states none.
    private int columns() {
        var columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(columns) : 0;
    }

    /// All three encodings are set because otherwise the locale's would be used for input and output.
    private Terminal terminal() throws IOException {
        return TerminalBuilder.builder()
                .encoding(UTF_8)
                .stdinEncoding(UTF_8)
                .stdoutEncoding(UTF_8)
                .env(environment::get)
                .build();
    }

    private static PrintWriter output() {
        return new PrintWriter(System.out, false, UTF_8);
    }

    /// JLine's provider for the stream, if the stream is a terminal. JLine takes a tenth of a second to start, which is saved if
    /// the stream is a pipe or a file.
    private static Optional<TerminalProvider> terminalProvider(SystemStream stream) {
        if (!canBeTerminal(stream)) {
            return Optional.empty();
        }
        return TerminalBuilder.builder()
                .getProviders(null, new IllegalStateException("No terminal provider"))
                .stream()
                .filter(provider -> provider.isSystemStream(stream))
                .findFirst();
    }

    /// Whether the operating system does not say that a stream is something else.
    private static boolean canBeTerminal(SystemStream stream) {
        try {
            var mode = (int) Files.getAttribute(Path.of(stream == SystemStream.Input ? "/dev/stdin" : "/dev/stdout"),
                    "unix:mode");
            return (mode & FILE_TYPE) == CHARACTER_DEVICE;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException _) {
            return true;
        }
    }
}
