package okaybot.lore.seed;

import java.util.List;
import okaybot.lore.Lore;
import okaybot.problem.InvalidInputException;
import okaybot.problem.Problem;

/// The result of reading the content files: the lore, or all problems and no lore.
public sealed interface SeedLoadResult {
    /// Returns the lore if the files are valid.
    ///
    /// @throws InvalidInputException with all problems if they are not
    default Lore orThrow() throws InvalidInputException {
        return switch (this) {
            case Valid(var lore, _) -> lore;
            case Invalid(var problems) -> throw new InvalidInputException(problems);
        };
    }

    /// No file has a problem.
    ///
    /// @param warnings what may be a mistake
    record Valid(Lore lore, List<Problem> warnings) implements SeedLoadResult {}

    /// At least one file has a problem.
    record Invalid(List<Problem> problems) implements SeedLoadResult {}
}
