package okaybot.platform.console;

import java.util.Optional;
import java.util.function.Supplier;

/// The loop of a chat: a line, an answer, until the lines end, the reader leaves or nobody watches any more.
///
/// @param lines the next line each time; nothing once they have ended
record ConsoleLoop(ConsoleSession conversation, Supplier<Optional<String>> lines, Screen screen) {
    void run() {
        var going = true;
        while (going) {
            going = lines.get().map(this::hear).orElse(false) && screen.hasReader();
        }
    }

    /// Shows the turn, and leaves a line free after it.
    void show(ConsoleResult turn) {
        screen.show(turn);
        if (turn instanceof ConsoleResult.AnswerResult || turn instanceof ConsoleResult.MessageResult) {
            screen.printBlankLine();
        }
    }

    /// Whether the chat goes on after the line.
    private boolean hear(String line) {
        var turn = conversation.handle(line);
        show(turn);
        return !(turn instanceof ConsoleResult.ExitResult);
    }
}
