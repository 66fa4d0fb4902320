package okaybot.lore;

import java.util.List;
import okaybot.yaml.Problem;

/// What became of the content files: a lore without a fault, or every fault and no lore.
public sealed interface SeedLoadResult {
    /// The files are in order.
    record Valid(Lore lore) implements SeedLoadResult {}

    /// Something is wrong; nothing is loaded half.
    record Invalid(List<Problem> problems) implements SeedLoadResult {}
}
