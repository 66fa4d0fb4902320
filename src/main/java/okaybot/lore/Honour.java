package okaybot.lore;

import java.util.List;
import okaybot.yaml.AtMost;
import okaybot.yaml.Describe;
import okaybot.yaml.Required;

/// An award, a nomination, a place in a list, or a review.
public record Honour(
        @Describe("Who gave it, such as `Forbes`.") @AtMost(60) String from,
        @Describe("The ids of the people that it honours, where it is not the show as a whole.") List<String> about,
        @Describe("What it was.") @Required List<Claim> claims) {}
