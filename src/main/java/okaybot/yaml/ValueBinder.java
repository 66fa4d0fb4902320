package okaybot.yaml;

import java.util.Optional;
import okaybot.yaml.parse.SourceSpan;
import okaybot.yaml.parse.YamlNode;

/// Turns YAML nodes into values.
interface ValueBinder {
    /// The node's value. If the node cannot be read, a problem is reported, and the result is a placeholder; it is empty if
    /// the type has no placeholder.
    Optional<BoundValue> bind(YamlType type, YamlNode node, ValueLabel label);

    /// Stands in for a value that is missing or cannot be read, so that the rest of the file can still be checked.
    Optional<BoundValue> placeholder(YamlType type, SourceSpan at);
}
