/// Finds what somebody means: names in every spelling. It must not know who asks, nor what becomes of what it finds.
@NullMarked
package okaybot.search;

import org.jspecify.annotations.NullMarked;
