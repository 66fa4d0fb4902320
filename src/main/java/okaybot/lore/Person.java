package okaybot.lore;

import java.util.List;
import java.util.Optional;
import okaybot.yaml.annotation.Description;
import okaybot.yaml.annotation.MaxLength;

/// A real person or organisation that acts in the show, made it, or is quoted: an actor, a writer, a newspaper.
public record Person(
        @Description("A short id, such as `jane-doe`.") @MaxLength(40) String id,
        @Description("The spelling to show.") @MaxLength(60) String name,
        @Description("Every other spelling.") @MaxLength(60) List<String> also,
        @Description("The name in its own script.") @MaxLength(60) Optional<String> original,
        @Description("What is known about them.") List<Claim> about) implements Named {}
