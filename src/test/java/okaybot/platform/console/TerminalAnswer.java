package okaybot.platform.console;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import okaybot.testing.TestChat;

/// What `src/okaybot chat` prints in a terminal with colours.
public final class TerminalAnswer {
    private TerminalAnswer() {}

    /// The answer to a line, with escape sequences.
    ///
    /// @param columns how wide the terminal is
    public static String to(String line, TestChat chat, int columns) {
        var out = new StringWriter();
        new Console(chat.service(), chat.context().messengers(), ConsoleUser.localUser(), Map.of())
                .answerOnce(line, new Screen(new PrintWriter(out), () -> columns, true));
        return out.toString();
    }
}
