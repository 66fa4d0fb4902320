package okaybot.lore;

import java.util.List;
import java.util.Optional;
import okaybot.yaml.AtMost;
import okaybot.yaml.Describe;
import okaybot.yaml.Required;

/// One statement in our own words.
public record Claim(
        @Describe("The statement, in your own words.") @AtMost(600) String text,
        @Describe("The ids of the sources that say so.") @Required List<String> sources,
        @Describe("The episode after which this is no spoiler, or `end`. Leave it out if it never was one.") Optional<After> after,
        @Describe("The id of the dispute that this statement touches.") Optional<String> dispute) {
    /// A statement that spoils nothing and that nobody disputes.
    public static Claim of(String text, List<String> sources) {
        return new Claim(text, sources, Optional.empty(), Optional.empty());
    }
}
