/// Checks the content as a whole: references, spoilers, dates, colours. Whoever writes content reads what is found.
@NullMarked
package okaybot.lore.check;

import org.jspecify.annotations.NullMarked;
