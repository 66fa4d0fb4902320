package okaybot.lore;

import java.util.List;
import java.util.Optional;
import okaybot.yaml.annotation.Description;
import okaybot.yaml.annotation.MaxLength;
import okaybot.yaml.annotation.NotEmpty;

/// Awards, nominations, places in lists or reviews from one giver.
public record Honour(
        @Description("Who gave it, such as `Forbes`.") @MaxLength(60) String from,
        @Description("The ids of the people that are honoured. Leave it out if it is the show as a whole.") List<String> about,
        @Description("What was awarded or written.") @NotEmpty List<Claim> claims,
        @Description("The episode after which it is no spoiler who gave it, or `end`. Before, it appears nowhere. Leave it out if it never was a spoiler.") Optional<SpoilerThreshold> after) {}
