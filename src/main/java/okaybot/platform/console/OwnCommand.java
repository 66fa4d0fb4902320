package okaybot.platform.console;

import java.util.Arrays;
import java.util.Optional;
import okaybot.answer.SpoilerPolicy;

/// What can be typed in the terminal and nowhere else.
enum OwnCommand {
    REVEAL(SpoilerPolicy.REVEAL, "Lift the covers of the last answer"), EPISODE("episode",
            "Say how far you have watched"), QUIT("quit", "Leave"), EXIT("exit", "Leave");

    private final String typed;
    private final String summary;

    OwnCommand(String typed, String summary) {
        this.typed = typed;
        this.summary = summary;
    }

    static Optional<OwnCommand> of(String name) {
        return Arrays.stream(values()).filter(own -> own.typed.equals(name)).findFirst();
    }

    /// The name, without the slash.
    String typed() {
        return typed;
    }

    String summary() {
        return summary;
    }
}
