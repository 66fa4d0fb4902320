package okaybot.lore;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import okaybot.yaml.AtMost;
import okaybot.yaml.Describe;
import okaybot.yaml.Required;

/// A few words that somebody said or wrote: a fragment, with the frame that makes sense of it.
public record Quotation(
        @Describe("A short id, such as `doe-on-acting`.") @AtMost(40) String id,
        @Describe("The words themselves, without quotation marks: a fragment, not a whole sentence.") @AtMost(120) String words,
        @Describe("The id of the one who said it, from `people`.") String by,
        @Describe("Of what they said it, such as `the camera work`; `of` comes before it.") @AtMost(120) String of,
        @Describe("Where they said it, such as `to The Weekly` or `in a review`.") @AtMost(120) Optional<String> where,
        @Describe("When, if the source says so. Leave it out to go by the source's own date.") Optional<LocalDate> date,
        @Describe("The ids of the people, characters and themes that it is about.") List<String> about,
        @Describe("The ids of the sources that carry it.") @Required List<String> sources,
        @Describe("The episode after which this is no spoiler, or `end`.") Optional<After> after) {}
