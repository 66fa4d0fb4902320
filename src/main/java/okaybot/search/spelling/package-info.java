/// Compares spellings, and puts right what somebody has mistyped.
@NullMarked
package okaybot.search.spelling;

import org.jspecify.annotations.NullMarked;
