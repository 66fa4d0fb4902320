package okaybot.lore;

import java.util.List;
import okaybot.yaml.annotation.Description;
import okaybot.yaml.annotation.NotEmpty;

/// What happens in the show, in three parts, each with more spoilers than the one before.
public record Plot(
        @Description("What the show is about; nothing here may be a spoiler.") @NotEmpty List<Claim> premise,
        @Description("What happens between the premise and the ending.") List<Claim> story,
        @Description("How it ends.") List<Claim> ending) {}
