package okaybot.yaml.parse;

import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// The file nests more lists and groups than any author would write.
final class NestingTooDeepException extends YamlEngineException {
    NestingTooDeepException() {
        super("nested too deep");
    }
}
