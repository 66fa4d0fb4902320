package okaybot.lore;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.yaml.annotation.Description;
import okaybot.yaml.annotation.MaxLength;
import okaybot.yaml.annotation.Min;
import okaybot.yaml.annotation.NotEmpty;

/// The show itself.
public record Show(
        @Description("The title to show.") @MaxLength(80) String title,
        @Description("The title in its own script.") @MaxLength(80) Optional<String> original,
        @Description("How else people write or shorten the title, such as `iotnbo`. None of it is shown.") List<String> also,
        @Description("How many episodes it has.") @Min(1) int episodes,
        @Description("What to know about it, in the order in which it is shown.") List<Fact> facts,
        @Description("Days of the show that people may like to remember each year, such as its first broadcast.") List<Day> days) {

    private static final int MIN_WORDS_TO_SHORTEN = 5;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /// A show without days to remember.
    public Show(String title, Optional<String> original, int episodes, List<Fact> facts) {
        this(title, original, List.of(), episodes, facts, List.of());
    }

    /// All that people call the show by its title. Of a long one, also its initials and the title without its first word: `IOTNBO`,
    /// `Okay to Not Be Okay`.
    public List<String> titles() {
        return Stream.of(Stream.of(title), original.stream(), also.stream(), shortened().stream())
                .flatMap(names -> names).distinct().toList();
    }

    private List<String> shortened() {
        var words = SPACE.splitAsStream(title).toList();
        return words.size() < MIN_WORDS_TO_SHORTEN
                ? List.of()
                : List.of(words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining()),
                        String.join(" ", words.subList(1, words.size())));
    }

    /// A day on which something happened.
    public record Day(
            @Description("The day, such as 2020-06-20.") LocalDate date,
            @Description("What happened.") @NotEmpty List<Claim> claims,
            @Description("The episode after which the day is no spoiler, or `end`. Before, it appears nowhere. Leave it out if it never was a spoiler.") Optional<SpoilerThreshold> after) {}

    /// A labelled line, such as `Network`.
    public record Fact(
            @Description("The label, such as `Network`.") @MaxLength(40) String label,
            @Description("What the answer shows after the label; several are shown side by side.") @NotEmpty List<Claim> claims,
            @Description("The episode after which the label is no spoiler, or `end`. Before, it appears nowhere. Leave it out if it never was a spoiler.") Optional<SpoilerThreshold> after) {}
}
