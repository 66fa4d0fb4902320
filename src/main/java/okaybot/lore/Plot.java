package okaybot.lore;

import java.util.List;
import okaybot.yaml.annotation.Description;
import okaybot.yaml.annotation.NotEmpty;

/// What happens, in three parts that each give away more than the one before.
public record Plot(
        @Description("What the show is about; nothing here may be a spoiler.") @NotEmpty List<Claim> premise,
        @Description("What happens on the way.") List<Claim> story,
        @Description("How it ends.") List<Claim> ending) {}
