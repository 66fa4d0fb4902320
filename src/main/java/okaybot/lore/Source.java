package okaybot.lore;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import okaybot.yaml.annotation.Description;
import okaybot.yaml.annotation.MaxLength;

/// A text that statements are taken from.
public record Source(
        @Description("A short id, such as `weekly-2023`.") @MaxLength(40) String id,
        @Description("What answers call it, such as `The Weekly`.") @MaxLength(60) String name,
        @Description("Other names that people may type.") @MaxLength(60) List<String> also,
        @Description("Who published it.") @MaxLength(80) Optional<String> publisher,
        @Description("Who wrote it.") @MaxLength(80) Optional<String> author,
        @Description("The day it came out, such as 2023-06-26. Leave it out if the source gives none.") Optional<LocalDate> date,
        @Description("For an undated source: what its text reveals about the day, such as `after August 2021`.") @MaxLength(60) Optional<String> bound,
        @Description("What kind of text it is, in a sentence.") @MaxLength(600) String about,
        @Description("The episode after which its name and what it is about are no spoiler, or `end`. Before, it appears nowhere. Leave it out if it never was a spoiler.") Optional<SpoilerThreshold> after)
        implements
            Named,
            Dated {}
