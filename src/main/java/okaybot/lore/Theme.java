package okaybot.lore;

import java.util.List;
import okaybot.yaml.annotation.Description;
import okaybot.yaml.annotation.MaxLength;
import okaybot.yaml.annotation.NotEmpty;

/// Something that the show is about underneath its plot.
public record Theme(
        @Description("A short id, such as `friendship`.") @MaxLength(40) String id,
        @Description("What to call it.") @MaxLength(60) String name,
        @Description("Other words to find it by.") @MaxLength(60) List<String> also,
        @Description("What the sources say about it.") @NotEmpty List<Claim> claims) implements Named {}
