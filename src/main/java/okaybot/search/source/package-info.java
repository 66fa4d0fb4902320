/// Answers questions about the sources, and about who says what.
@NullMarked
package okaybot.search.source;

import org.jspecify.annotations.NullMarked;
