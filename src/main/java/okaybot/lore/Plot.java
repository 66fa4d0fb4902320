package okaybot.lore;

import java.util.List;
import okaybot.yaml.Describe;
import okaybot.yaml.Required;

/// What happens, in three parts that each give away more than the one before.
public record Plot(
        @Describe("What the show is about; nothing here may be a spoiler.") @Required List<Claim> premise,
        @Describe("What happens on the way.") List<Claim> story,
        @Describe("How it ends.") List<Claim> ending) {}
