/// The content about the show, read from the files in `seeds/` by `okaybot.lore.seed`: characters,
/// plot, themes and so on, with their sources; [LoreTranslator] puts it in other languages.
///
/// Immutable and in memory. This package must not know commands, platforms or settings.
@NullMarked
package okaybot.lore;

import org.jspecify.annotations.NullMarked;
