package okaybot.yaml;

import java.util.List;
import java.util.stream.Collectors;

/// The bot cannot start on what it was given to read. The message tells everything that is wrong, for the one who runs it.
public final class InvalidInputException extends Exception {
    public InvalidInputException(List<Problem> problems) {
        super(problems.stream().map(Problem::describe).collect(Collectors.joining("\n"))
                + (problems.size() == 1 ? "\n1 problem" : "\n" + problems.size() + " problems")
                + "; nothing was loaded.");
    }
}
