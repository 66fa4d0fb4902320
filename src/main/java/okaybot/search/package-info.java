/// Finds things by name in every spelling, and tells questions and their languages by their words. This package must know
/// neither who asks nor what the results are used for.
@NullMarked
package okaybot.search;

import org.jspecify.annotations.NullMarked;
