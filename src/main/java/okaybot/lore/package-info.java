/// The content about the show, read from the files in `seeds/` by `okaybot.lore.seed`: characters,
/// plot, themes and so on, with their sources; `okaybot.lore.view` gives each reader their view of it.
///
/// Immutable and in memory. This package must not know commands, platforms or settings.
@NullMarked
package okaybot.lore;

import org.jspecify.annotations.NullMarked;
