package okaybot.platform.console;

import java.util.Optional;
import java.util.function.Supplier;
import okaybot.platform.console.ConsoleResult.ExitResult;
import okaybot.platform.console.ConsoleResult.NoResult;

/// Reads lines and shows their results, until the input ends, the user leaves, or the output is closed.
///
/// @param lines supplies the next line; empty at the end of the input
record ConsoleLoop(ConsoleSession session, Supplier<Optional<String>> lines, Screen screen) {
    void run() {
        var continues = true;
        while (continues) {
            continues = lines.get().map(this::handle).orElse(false) && screen.hasReader();
        }
    }

    /// @return whether the loop continues after this line
    private boolean handle(String line) {
        var result = session.handle(line);
        show(result);
        return !(result instanceof ExitResult);
    }

    /// Shows the result and a blank line.
    void show(ConsoleResult result) {
        screen.show(result);
        if (!(result instanceof NoResult || result instanceof ExitResult)) {
            screen.printBlankLine();
        }
    }
}
