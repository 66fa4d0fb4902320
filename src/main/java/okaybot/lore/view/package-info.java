/// The content as one reader sees it: [LoreFilter] takes away what they may not know yet, [LoreTranslator] puts the rest in their
/// language. Both make a new [okaybot.lore.Lore] and change nothing in the given one.
@NullMarked
package okaybot.lore.view;

import org.jspecify.annotations.NullMarked;
