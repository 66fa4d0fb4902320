package okaybot.platform.console.input;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import okaybot.answer.CommandLine;

/// The commands that only the terminal has.
public enum ConsoleCommand {
    REVEAL(CommandLine.REVEAL),
    /// A shorter name for `/progress`.
    EPISODE("episode"), QUIT("quit"), EXIT("exit");

    private final String commandName;

    ConsoleCommand(String commandName) {
        this.commandName = commandName;
    }

    public static Optional<ConsoleCommand> of(String name) {
        return Arrays.stream(values()).filter(command -> command.commandName.equals(name)).findFirst();
    }

    /// What is typed, without the slash.
    public String commandName() {
        return commandName;
    }

    public String summary(Locale locale) {
        var messages = ConsoleMessages.in(locale);
        return switch (this) {
            case REVEAL -> messages.reveal();
            case EPISODE -> messages.episode();
            case QUIT, EXIT -> messages.leave();
        };
    }
}
