/// Finds things by name in every spelling. It must not know who asks, nor what is done with the results.
@NullMarked
package okaybot.search;

import org.jspecify.annotations.NullMarked;
