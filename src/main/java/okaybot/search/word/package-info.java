/// Splits texts into words, and knows the lists of words and patterns of each language. They hold for any show.
@NullMarked
package okaybot.search.word;

import org.jspecify.annotations.NullMarked;
