package okaybot.yaml;

import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// More lists and groups within each other than any author writes.
final class NestingTooDeepException extends YamlEngineException {
    NestingTooDeepException() {
        super("nested too deep");
    }
}
