package okaybot.platform.console;

import java.util.Arrays;
import java.util.Optional;
import okaybot.answer.CommandLine;

/// What can be typed in the terminal and nowhere else.
enum ConsoleCommand {
    REVEAL(CommandLine.REVEAL, "Lift the covers of the last answer"), EPISODE("episode",
            "Say how far you have watched"), QUIT("quit", "Leave"), EXIT("exit", "Leave");

    private final String commandName;
    private final String summary;

    ConsoleCommand(String typed, String summary) {
        this.commandName = typed;
        this.summary = summary;
    }

    static Optional<ConsoleCommand> of(String name) {
        return Arrays.stream(values()).filter(own -> own.commandName.equals(name)).findFirst();
    }

    /// The name, without the slash.
    String commandName() {
        return commandName;
    }

    String summary() {
        return summary;
    }
}
