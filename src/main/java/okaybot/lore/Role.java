package okaybot.lore;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import okaybot.yaml.annotation.Description;
import okaybot.yaml.annotation.MaxLength;
import okaybot.yaml.annotation.NotEmpty;

/// A character of the story.
public record Role(
        @Description("A short id, such as `captain-doe`.") @MaxLength(40) String id,
        @Description("The spelling to show.") @MaxLength(60) String name,
        @Description("Every other spelling.") @MaxLength(60) List<String> also,
        @Description("Spellings that are spoilers, each with the episode after which it is none, or `end`.") Map<String, SpoilerThreshold> spoilerNames,
        @Description("The name in its own script.") @MaxLength(60) Optional<String> original,
        @Description("Who plays the part, if a source says so.") Optional<Casting> playedBy,
        @Description("Who the character is.") List<Claim> about,
        @Description("What the character does in the course of the plot.") List<Claim> thread,
        @Description("The episode after which it is no spoiler that there is this character, or `end`. Before, it appears nowhere. Leave it out if it never was a spoiler.") Optional<SpoilerThreshold> after)
        implements
            Named {

    /// Who plays a character, and which sources say so.
    public record Casting(
            @Description("The actor's id, from `people`.") String person,
            @Description("The ids of the sources that say so.") @NotEmpty List<String> sources,
            @Description("The episode after which it is no spoiler that they play the part, or `end`. Before, it appears nowhere. Leave it out if it never was a spoiler.") Optional<SpoilerThreshold> after) {}

    /// That of the id alone, which nobody else has: all that is said of somebody is long.
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
