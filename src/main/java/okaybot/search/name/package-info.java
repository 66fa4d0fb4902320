/// Finds things by name in every spelling, alone or within a text. Knows nothing of the show.
@NullMarked
package okaybot.search.name;

import org.jspecify.annotations.NullMarked;
