package okaybot.platform.console.input;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import okaybot.answer.CommandLine;

/// The commands that only the terminal has.
public enum ConsoleCommand {
    REVEAL(CommandLine.REVEAL, ConsoleMessages::reveal),
    /// A shorter name for `/progress`.
    EPISODE("episode", ConsoleMessages::episode), QUIT("quit", ConsoleMessages::leave), EXIT("exit",
            ConsoleMessages::leave);

    private final String commandName;
    private final Function<ConsoleMessages, String> summary;

    ConsoleCommand(String commandName, Function<ConsoleMessages, String> summary) {
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

    public String summary(Locale locale) {
        return summary.apply(ConsoleMessages.in(locale));
    }
}
