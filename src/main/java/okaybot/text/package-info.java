/// Text functions without dependencies: descriptions from resource bundles, dates in words, removal of invisible
/// characters, shortening.
@NullMarked
package okaybot.text;

import org.jspecify.annotations.NullMarked;
