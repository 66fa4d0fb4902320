package okaybot.platform.console.input;

import java.util.Arrays;
import java.util.Optional;
import okaybot.answer.CommandLine;

/// The commands that only the terminal has.
public enum ConsoleCommand {
    REVEAL(CommandLine.REVEAL, "Lift the covers of the last answer"),
    /// A shorter name for `/progress`.
    EPISODE("episode", "Say how far you have watched"), QUIT("quit", "Leave"), EXIT("exit", "Leave");

    private final String commandName;
    private final String summary;

    ConsoleCommand(String commandName, String summary) {
        this.commandName = commandName;
        this.summary = summary;
    }

    public static Optional<ConsoleCommand> of(String name) {
        return Arrays.stream(values()).filter(command -> command.commandName.equals(name)).findFirst();
    }

    /// What is typed, without the slash.
    public String commandName() {
        return commandName;
    }

    public String summary() {
        return summary;
    }
}
