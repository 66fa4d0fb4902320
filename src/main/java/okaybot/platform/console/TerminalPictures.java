package okaybot.platform.console;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import okaybot.platform.console.render.PictureProtocol;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/// Shows pictures in a terminal that can. It is asked when the first picture is there. Not thread-safe.
final class TerminalPictures {
    /// A terminal replies at once; one at the end of a slow connection later.
    private static final Duration REPLY_TIMEOUT = Duration.ofMillis(500);
    private static final int MAX_COLUMNS = 60;
    private final Terminal terminal;
    private @Nullable PictureProtocol protocol;

    TerminalPictures(Terminal terminal) {
        this.terminal = terminal;
    }

    /// Whether the terminal says that it shows pictures.
    boolean areShown() {
        return protocol() != PictureProtocol.NONE;
    }

    void show(byte[] png) {
        var columns = terminal.getSize().getColumns();
        terminal.writer().print(protocol().write(png, columns > 0 ? Math.min(columns, MAX_COLUMNS) : MAX_COLUMNS));
        terminal.writer().flush();
    }

    private PictureProtocol protocol() {
        if (protocol == null) {
            protocol = PictureProtocol.of(ask());
        }
        return protocol;
    }

    /// The reply of the terminal; as much as there is in time.
    private String ask() {
        var reply = new StringBuilder();
        var before = terminal.enterRawMode();
        try {
            terminal.writer().print(PictureProtocol.QUERY);
            terminal.writer().flush();
            var deadline = Instant.now().plus(REPLY_TIMEOUT);
            for (var left = REPLY_TIMEOUT; left.isPositive()
                    && !PictureProtocol.isComplete(reply.toString()); left = Duration
                            .between(Instant.now(), deadline)) {
                var read = terminal.reader().read(Math.max(1, left.toMillis()));
                if (read < 0) {
                    break;
                }
                reply.append((char) read);
            }
        } catch (IOException _) {
            return "";
        } finally {
            terminal.setAttributes(before);
        }
        return reply.toString();
    }
}
