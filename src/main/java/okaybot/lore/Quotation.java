package okaybot.lore;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import okaybot.yaml.annotation.Description;
import okaybot.yaml.annotation.MaxLength;
import okaybot.yaml.annotation.NotEmpty;

/// A few words that somebody said or wrote, with who said it about what, where and when.
public record Quotation(
        @Description("A short id, such as `doe-on-acting`.") @MaxLength(40) String id,
        @Description("The words themselves, without quotation marks: a fragment, not a whole sentence.") @MaxLength(120) String words,
        @Description("The id of the one who said it, from `people`.") String by,
        @Description("What they said it about, such as `the camera work`; the answer puts `of` before it.") @MaxLength(120) String of,
        @Description("Where they said it, such as `to The Weekly` or `in a review`.") @MaxLength(120) Optional<String> where,
        @Description("When they said it, if the source tells. Otherwise the date of the source counts.") Optional<LocalDate> date,
        @Description("The ids of the people, characters and themes that it is about.") List<String> about,
        @Description("The ids of the sources that quote it.") @NotEmpty List<String> sources,
        @Description("The episode after which this is no spoiler, or `end`. Before, it appears nowhere.") Optional<SpoilerThreshold> after,
        @Description("Questions that the quotation answers, as fans ask them, in any language. Each must find the quotation.") @MaxLength(100) List<String> asked) {
    /// A quotation that nobody asks for in words of their own.
    public Quotation(String id, String words, String by, String of, Optional<String> where, Optional<LocalDate> date,
            List<String> about, List<String> sources, Optional<SpoilerThreshold> after) {
        this(id, words, by, of, where, date, about, sources, after, List.of());
    }
}
