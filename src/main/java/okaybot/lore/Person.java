package okaybot.lore;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import okaybot.yaml.annotation.Description;
import okaybot.yaml.annotation.MaxLength;

/// A real person or organisation that acts in the show, made it, or is quoted: an actor, a writer, a newspaper.
public record Person(
        @Description("A short id, such as `jane-doe`.") @MaxLength(40) String id,
        @Description("The spelling to show.") @MaxLength(60) String name,
        @Description("Every other spelling.") @MaxLength(60) List<String> also,
        @Description("Spellings that are spoilers, each with the episode after which it is none, or `end`.") Map<String, SpoilerThreshold> spoilerNames,
        @Description("The name in its own script.") @MaxLength(60) Optional<String> original,
        @Description("What is known about them.") List<Claim> about,
        @Description("The episode after which it is no spoiler that they have to do with the show, or `end`. Before, it appears nowhere. Leave it out if it never was a spoiler.") Optional<SpoilerThreshold> after)
        implements
            Named {
    /// That of the id alone, which nobody else has: all that is said of somebody is long.
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
