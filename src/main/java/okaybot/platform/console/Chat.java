package okaybot.platform.console;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The loop of a chat: a line, an answer, until the lines end, the reader leaves or nobody watches any more.
///
/// @param lines the next line each time; nothing once they have ended
record Chat(Conversation conversation, Supplier<Optional<String>> lines, Screen screen) {
    private static final Logger LOG = LoggerFactory.getLogger(Chat.class);

    void run() {
        var going = true;
        while (going) {
            going = lines.get().map(this::hear).orElse(false) && screen.watched();
        }
    }

    /// Shows the turn, and leaves a line free after it.
    void show(Turn turn) {
        screen.show(turn);
        if (!(turn instanceof Turn.Silent)) {
            screen.blank();
        }
    }

    /// One line that fails does not end the chat.
    ///
    /// @return whether it goes on
    private boolean hear(String line) {
        try {
            var turn = conversation.hear(line);
            if (turn instanceof Turn.Over) {
                return false;
            }
            show(turn);
        } catch (RuntimeException e) {
            var id = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("Error {} in the terminal chat", id, e);
            show(new Turn.Said("Something broke on this side; it stands in the log as error " + id + "."));
        }
        return true;
    }
}
