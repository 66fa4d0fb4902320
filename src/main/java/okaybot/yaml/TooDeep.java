package okaybot.yaml;

import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// More lists and groups within each other than any author writes.
final class TooDeep extends YamlEngineException {
    TooDeep() {
        super("nested too deep");
    }
}
