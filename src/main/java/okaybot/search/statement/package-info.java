/// The statements of a lore, found by their terms and by the questions that they answer. How people ask is in the content.
@NullMarked
package okaybot.search.statement;

import org.jspecify.annotations.NullMarked;
