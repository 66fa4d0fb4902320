/// Texts that depend on nothing else: descriptions from resource bundles, dates in words, visible text.
@NullMarked
package okaybot.text;

import org.jspecify.annotations.NullMarked;
