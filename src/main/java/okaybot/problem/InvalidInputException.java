package okaybot.problem;

import java.util.List;
import java.util.stream.Collectors;

/// The bot cannot start because its content or configuration has problems. The message lists all of them.
public final class InvalidInputException extends Exception {
    public InvalidInputException(List<Problem> problems) {
        super(problems.stream().map(Problem::describe).collect(Collectors.joining("\n"))
                + (problems.size() == 1 ? "\n1 problem" : "\n" + problems.size() + " problems")
                + "; nothing was loaded.");
    }
}
