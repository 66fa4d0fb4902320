package okaybot.lore;

import java.util.List;
import java.util.Optional;
import okaybot.yaml.annotation.Description;
import okaybot.yaml.annotation.MaxLength;
import okaybot.yaml.annotation.NotEmpty;

/// What pictures show beyond the characters and their relations.
public record Chart(
        @Description("The colours of the show.") Optional<Palette> palette,
        @Description("Characters who belong together. Each is drawn in the first group that names them.") List<Group> groups,
        @Description("What stands on the characters' cards.") List<Card> cards) {
    /// Without groups, and with names only.
    public static final Chart NONE = new Chart(Optional.empty(), List.of(), List.of());

    /// The colours of the show.
    public record Palette(
            @Description("On a bright background.") Colors light,
            @Description("On a dark background.") Colors dark) {}

    /// The colours of a picture. The text must be readable: 4.5 to 1 between background and each of the others.
    public record Colors(
            @Description("What everything is drawn on, such as `\"#fbf7f2\"`.") HexColor background,
            @Description("Text.") HexColor ink,
            @Description("Titles and emblems.") HexColor accent) {}

    /// Characters who belong together, such as a family.
    public record Group(
            @Description("What to call them, such as `The hospital`.") @MaxLength(30) String title,
            @Description("The characters' ids.") @NotEmpty List<String> members,
            @Description("The episode after which it is no spoiler that they belong together, or `end`. Before, there is no such group.") Optional<SpoilerThreshold> after) {}

    /// What stands on a character's card. Of several for one character, the last one that the reader may know is shown.
    public record Card(
            @Description("The character's id.") String character,
            @Description("Who that is in about three words, such as `nurse at the hospital`.") @MaxLength(30) String words,
            @Description("The ids of the sources that say so.") @NotEmpty List<String> sources,
            @Description("The episode after which this is no spoiler, or `end`.") Optional<SpoilerThreshold> after,
            @Description("A small drawing in one colour: the path of an SVG, `d`, on a field of 24 by 24.") Optional<Emblem> emblem) {}
}
