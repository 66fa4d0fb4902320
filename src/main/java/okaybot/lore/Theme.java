package okaybot.lore;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import okaybot.yaml.annotation.Description;
import okaybot.yaml.annotation.MaxLength;
import okaybot.yaml.annotation.NotEmpty;

/// A theme of the show, such as friendship.
public record Theme(
        @Description("A short id, such as `friendship`.") @MaxLength(40) String id,
        @Description("The name to show.") @MaxLength(60) String name,
        @Description("Other words that people may type.") @MaxLength(60) List<String> also,
        @Description("Spellings that are spoilers, each with the episode after which it is none, or `end`.") Map<String, SpoilerThreshold> spoilerNames,
        @Description("What the sources say about it.") @NotEmpty List<Claim> claims,
        @Description("The episode after which the theme is no spoiler, or `end`. Before, it appears nowhere. Leave it out if it never was a spoiler.") Optional<SpoilerThreshold> after)
        implements
            Named {}
