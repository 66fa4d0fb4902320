package okaybot.lore;

import java.util.List;
import java.util.Optional;
import okaybot.yaml.annotation.Description;
import okaybot.yaml.annotation.MaxLength;
import okaybot.yaml.annotation.NotEmpty;

/// A point on which the sources disagree. Every answer that mentions it shows what each side says.
public record Dispute(
        @Description("A short id, such as `length-of-episodes`.") @MaxLength(40) String id,
        @Description("What is in dispute, as a short phrase.") @MaxLength(120) String point,
        @Description("The episode after which the dispute itself is no spoiler, or `end`. Before, it appears nowhere.") Optional<SpoilerThreshold> after,
        @Description("What each side says, with its sources.") @NotEmpty List<Reading> readings,
        @Description("Questions that the dispute answers, as fans ask them, in any language. Each must find the dispute.") @MaxLength(100) List<String> asked) {
    /// A dispute that nobody asks for in words of their own.
    public Dispute(String id, String point, Optional<SpoilerThreshold> after, List<Reading> readings) {
        this(id, point, after, readings, List.of());
    }

    /// What one side says.
    public record Reading(
            @Description("What these sources say, in your own words.") @MaxLength(300) String text,
            @Description("The ids of the sources that say so.") @NotEmpty List<String> sources,
            @Description("`true` if it looks like a slip of the source.") Optional<Boolean> slip) {
        /// A side that is meant as it is written.
        public Reading(String text, List<String> sources) {
            this(text, sources, Optional.empty());
        }

        public boolean isSlip() {
            return slip.orElse(false);
        }
    }
}
