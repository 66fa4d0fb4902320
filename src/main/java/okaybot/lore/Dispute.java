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
        @Description("What each side says, with its sources.") @NotEmpty List<Reading> readings) {

    /// What one side says.
    public record Reading(
            @Description("What these sources say, in your own words.") @MaxLength(300) String text,
            @Description("The ids of the sources that say so.") @NotEmpty List<String> sources) {}
}
