/// Reads the content files in `seeds/` into the [okaybot.lore.Lore], which `okaybot.lore.check` checks.
@NullMarked
package okaybot.lore.seed;

import org.jspecify.annotations.NullMarked;
