package okaybot.lore;

import java.util.List;
import okaybot.yaml.annotation.Description;
import okaybot.yaml.annotation.MaxLength;
import okaybot.yaml.annotation.NotEmpty;

/// A theme of the show, such as friendship.
public record Theme(
        @Description("A short id, such as `friendship`.") @MaxLength(40) String id,
        @Description("The name to show.") @MaxLength(60) String name,
        @Description("Other words that people may type.") @MaxLength(60) List<String> also,
        @Description("What the sources say about it.") @NotEmpty List<Claim> claims) implements Named {}
