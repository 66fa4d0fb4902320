package okaybot.lore;

import java.util.List;
import okaybot.yaml.AtMost;
import okaybot.yaml.Describe;
import okaybot.yaml.Required;

/// Something that the show is about underneath its plot.
public record Theme(
        @Describe("A short id, such as `friendship`.") @AtMost(40) String id,
        @Describe("What to call it.") @AtMost(60) String name,
        @Describe("Other words to find it by.") @AtMost(60) List<String> also,
        @Describe("What the sources say about it.") @Required List<Claim> claims) implements Named {}
