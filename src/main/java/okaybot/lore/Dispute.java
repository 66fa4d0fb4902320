package okaybot.lore;

import java.util.List;
import java.util.Optional;
import okaybot.yaml.AtMost;
import okaybot.yaml.Describe;
import okaybot.yaml.Required;

/// A point on which the sources disagree. Every answer that touches it shows every reading.
public record Dispute(
        @Describe("A short id, such as `length-of-episodes`.") @AtMost(40) String id,
        @Describe("What is in dispute, as a short phrase.") @AtMost(120) String point,
        @Describe("The episode after which the dispute itself is no spoiler, or `end`.") Optional<After> after,
        @Describe("Each reading, with the sources that hold it.") @Required List<Reading> readings) {

    /// One of the readings.
    public record Reading(
            @Describe("What these sources say, in your own words.") @AtMost(300) String text,
            @Describe("The ids of the sources that say so.") @Required List<String> sources) {}
}
