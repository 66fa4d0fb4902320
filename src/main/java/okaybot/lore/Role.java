package okaybot.lore;

import java.util.List;
import java.util.Optional;
import okaybot.yaml.AtMost;
import okaybot.yaml.Describe;
import okaybot.yaml.Required;

/// A character of the story, with or without a named actor.
public record Role(
        @Describe("A short id, such as `captain-doe`.") @AtMost(40) String id,
        @Describe("The spelling to show.") @AtMost(60) String name,
        @Describe("Every other spelling.") @AtMost(60) List<String> also,
        @Describe("The name in its own script.") @AtMost(60) Optional<String> original,
        @Describe("Who plays the part, if a source says so.") Optional<Casting> playedBy,
        @Describe("Who the character is.") List<Claim> about,
        @Describe("The character's thread through the plot.") List<Claim> thread) implements Named {

    /// Who plays a part, according to whom.
    public record Casting(
            @Describe("The actor's id, from `people`.") String person,
            @Describe("The ids of the sources that say so.") @Required List<String> sources) {}
}
