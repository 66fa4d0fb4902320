package okaybot.lore;

import java.util.List;
import java.util.Optional;
import okaybot.yaml.AtMost;
import okaybot.yaml.Describe;

/// Somebody outside the story who plays, makes or speaks: an actor, a writer, a newspaper.
public record Person(
        @Describe("A short id, such as `jane-doe`.") @AtMost(40) String id,
        @Describe("The spelling to show.") @AtMost(60) String name,
        @Describe("Every other spelling.") @AtMost(60) List<String> also,
        @Describe("The name in its own script.") @AtMost(60) Optional<String> original,
        @Describe("What is known of them.") List<Claim> about) implements Named {}
