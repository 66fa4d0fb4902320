package okaybot.testing;

import java.nio.file.Path;
import okaybot.lore.Lore;
import okaybot.lore.seed.SeedFolder;
import okaybot.lore.seed.SeedLoadResult;
import okaybot.lore.seed.SeedLoader;

/// The show that the bot comes with.
public final class ShowLore {
    public static final Lore LORE = load();

    private ShowLore() {}

    private static Lore load() {
        return switch (SeedLoader.load(new SeedFolder(Path.of("seeds")))) {
            case SeedLoadResult.Valid(var lore, _) -> lore;
            case SeedLoadResult.Invalid(var problems) -> throw new AssertionError(problems);
        };
    }
}
