package okaybot.yaml;

import okaybot.problem.Problem;
import okaybot.yaml.parse.YamlNode;

/// How messages refer to a value: its name, and what it is for (may be empty).
record ValueLabel(String name, String description) {
    static ValueLabel of(YamlNode.MappingEntry entry, String description) {
        return new ValueLabel(Problem.quote(entry.key()), description);
    }

    ValueLabel entry() {
        return new ValueLabel("an entry of " + name, description);
    }
}
