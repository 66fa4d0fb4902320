/// Tells questions from talk, and leaves out what people say around them. Knows nothing of the show.
@NullMarked
package okaybot.search.talk;

import org.jspecify.annotations.NullMarked;
