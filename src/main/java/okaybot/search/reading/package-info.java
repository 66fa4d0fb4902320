/// Reads a question again with the statements known: whom it describes, what it repeats, what its answer must hold.
@NullMarked
package okaybot.search.reading;

import org.jspecify.annotations.NullMarked;
