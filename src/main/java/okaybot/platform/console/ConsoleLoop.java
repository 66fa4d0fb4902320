package okaybot.platform.console;

import java.util.Optional;
import java.util.function.Supplier;
import okaybot.platform.console.ConsoleResult.ExitResult;
import okaybot.platform.console.ConsoleResult.NoResult;

/// Reads lines and shows what they lead to, until there are none, the user leaves, or nobody reads the output any more.
///
/// @param lines supplies the next line; nothing at the end of the input
record ConsoleLoop(ConsoleSession session, Supplier<Optional<String>> lines, Screen screen) {
    void run() {
        var goesOn = true;
        while (goesOn) {
            goesOn = lines.get().map(this::handle).orElse(false) && screen.hasReader();
        }
    }

    /// Whether the loop goes on after this line.
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
