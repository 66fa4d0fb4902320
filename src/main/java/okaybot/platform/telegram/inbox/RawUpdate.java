package okaybot.platform.telegram.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// An update as Telegram sent it. Two with the same id and the same text are equal.
///
/// @param json one line
/// @param tree the same, parsed; only of an update that has just been received, so that it need not be parsed again
public record RawUpdate(int id, String json, Optional<JsonNode> tree) {
    public RawUpdate(int id, String json) {
        this(id, json, Optional.empty());
    }

    /// The same without the tree, which takes several times as much memory.
    RawUpdate withoutTree() {
        return tree.isEmpty() ? this : new RawUpdate(id, json);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RawUpdate update && id == update.id && json.equals(update.json);
    }

    @Override
    public int hashCode() {
        return id;
    }
}
