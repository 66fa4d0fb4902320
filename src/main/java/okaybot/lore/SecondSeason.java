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
        @Description("How things stand. The newest dated source named here gives the `as of` date.") @NotEmpty List<Claim> status,
        @Description("What speaks for one.") @YamlKey("for") List<Claim> reasonsFor,
        @Description("What speaks against one.") List<Claim> against,
        @Description("What it could tell.") List<Claim> ideas,
        @Description("What was reported when, oldest first.") List<Event> timeline) {

    /// Something that happened or was reported on a day.
    public record Event(
            @Description("The day, such as 2023-06-26. Leave it out if no source carries one.") Optional<LocalDate> date,
            @Description("For an undated event: what is known, such as `after August 2021`.") @MaxLength(60) Optional<String> bound,
            @Description("What happened or was reported.") @NotEmpty List<Claim> claims) implements Dated {}
}
