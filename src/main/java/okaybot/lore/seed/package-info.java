/// Reads the content files in `seeds/` into the [okaybot.lore.Lore], and checks them.
@NullMarked
package okaybot.lore.seed;

import org.jspecify.annotations.NullMarked;
