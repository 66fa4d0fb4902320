package okaybot.lore;

import java.util.List;
import java.util.Optional;
import okaybot.yaml.AtLeast;
import okaybot.yaml.AtMost;
import okaybot.yaml.Describe;
import okaybot.yaml.Required;

/// The show itself.
public record Show(
        @Describe("The title to show.") @AtMost(80) String title,
        @Describe("The title in its own script.") @AtMost(80) Optional<String> original,
        @Describe("How many episodes it has.") @AtLeast(1) int episodes,
        @Describe("What to know about it, in the order to show it in.") List<Fact> facts) {

    /// A labelled line, such as `Network`.
    public record Fact(
            @Describe("The label, such as `Network`.") @AtMost(40) String label,
            @Describe("What stands behind the label; several stand side by side.") @Required List<Claim> claims) {}
}
