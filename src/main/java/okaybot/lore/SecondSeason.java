package okaybot.lore;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import okaybot.yaml.AtMost;
import okaybot.yaml.Describe;
import okaybot.yaml.Key;
import okaybot.yaml.Required;

/// What the sources say about a second season.
public record SecondSeason(
        @Describe("How things stand. The newest dated source named here gives the `as of` date.") @Required List<Claim> status,
        @Describe("What speaks for one.") @Key("for") List<Claim> reasonsFor,
        @Describe("What speaks against one.") List<Claim> against,
        @Describe("What it could tell.") List<Claim> ideas,
        @Describe("What was reported when, oldest first.") List<Event> timeline) {

    /// Something that happened or was reported on a day.
    public record Event(
            @Describe("The day, such as 2023-06-26. Leave it out if no source carries one.") Optional<LocalDate> date,
            @Describe("For an undated event: what is known, such as `after August 2021`.") @AtMost(60) Optional<String> bound,
            @Describe("What happened or was reported.") @Required List<Claim> claims) implements Dated {}
}
