package okaybot.lore;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import okaybot.yaml.annotation.Description;
import okaybot.yaml.annotation.MaxLength;
import okaybot.yaml.annotation.NotEmpty;

/// A few words that somebody said or wrote: a fragment, with the frame that makes sense of it.
public record Quotation(
        @Description("A short id, such as `doe-on-acting`.") @MaxLength(40) String id,
        @Description("The words themselves, without quotation marks: a fragment, not a whole sentence.") @MaxLength(120) String words,
        @Description("The id of the one who said it, from `people`.") String by,
        @Description("Of what they said it, such as `the camera work`; `of` comes before it.") @MaxLength(120) String of,
        @Description("Where they said it, such as `to The Weekly` or `in a review`.") @MaxLength(120) Optional<String> where,
        @Description("When, if the source says so. Leave it out to go by the source's own date.") Optional<LocalDate> date,
        @Description("The ids of the people, characters and themes that it is about.") List<String> about,
        @Description("The ids of the sources that carry it.") @NotEmpty List<String> sources,
        @Description("The episode after which this is no spoiler, or `end`.") Optional<SpoilerThreshold> after) {}
