package okaybot.lore;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import okaybot.yaml.annotation.Description;
import okaybot.yaml.annotation.MaxLength;
import okaybot.yaml.annotation.NotEmpty;
import okaybot.yaml.annotation.YamlKey;

/// What the sources say about a second season.
public record SecondSeason(
        @Description("Whether there will be a second season. The newest source here that has a date gives the `as of` date.") @NotEmpty List<Claim> status,
        @Description("Reasons for a second season.") @YamlKey("for") List<Claim> reasonsFor,
        @Description("Reasons against a second season.") List<Claim> against,
        @Description("Story ideas for a second season.") List<Claim> ideas,
        @Description("What was reported and when, oldest first.") List<Event> timeline) {

    /// Something that happened or was reported on a day.
    public record Event(
            @Description("The day, such as 2023-06-26. Leave it out if no source gives one.") Optional<LocalDate> date,
            @Description("For an undated event: what is known, such as `after August 2021`.") @MaxLength(60) Optional<String> bound,
            @Description("What happened or was reported.") @NotEmpty List<Claim> claims,
            @Description("The episode after which the day is no spoiler, or `end`. Before, it appears nowhere. Leave it out if it never was a spoiler.") Optional<SpoilerThreshold> after)
            implements
                Dated {}
}
