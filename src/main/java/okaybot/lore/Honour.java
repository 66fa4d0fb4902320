package okaybot.lore;

import java.util.List;
import okaybot.yaml.annotation.Description;
import okaybot.yaml.annotation.MaxLength;
import okaybot.yaml.annotation.NotEmpty;

/// An award, a nomination, a place in a list, or a review.
public record Honour(
        @Description("Who gave it, such as `Forbes`.") @MaxLength(60) String from,
        @Description("The ids of the people that it honours, where it is not the show as a whole.") List<String> about,
        @Description("What it was.") @NotEmpty List<Claim> claims) {}
