package okaybot.lore;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import okaybot.yaml.AtMost;
import okaybot.yaml.Describe;

/// Where statements come from.
public record Source(
        @Describe("A short id, such as `weekly-2023`.") @AtMost(40) String id,
        @Describe("What answers call it, such as `The Weekly`.") @AtMost(60) String name,
        @Describe("Other names to find it by.") @AtMost(60) List<String> also,
        @Describe("Who published it.") @AtMost(80) Optional<String> publisher,
        @Describe("Who wrote it.") @AtMost(80) Optional<String> author,
        @Describe("The day it came out, such as 2023-06-26. Leave it out if the source carries none.") Optional<LocalDate> date,
        @Describe("For an undated source: what its text gives away, such as `after August 2021`.") @AtMost(60) Optional<String> bound,
        @Describe("What kind of text it is, in a sentence.") @AtMost(600) String about)
        implements
            Named,
            Dated {}
