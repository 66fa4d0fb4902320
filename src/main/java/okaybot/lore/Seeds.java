package okaybot.lore;

import java.util.List;
import okaybot.yaml.Problem;

/// What became of the content files: a lore without a fault, or every fault and no lore.
public sealed interface Seeds {
    /// The files are in order.
    record Sound(Lore lore) implements Seeds {}

    /// Something is wrong; nothing is loaded half.
    record Broken(List<Problem> problems) implements Seeds {}
}
