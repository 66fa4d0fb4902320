/// What every line of the log keeps to: no secret is in it, nothing that somebody typed, and the lines of one request have
/// its id.
///
/// It must not know what is logged, nor for which platform. No other package imports Logback.
@NullMarked
package okaybot.log;

import org.jspecify.annotations.NullMarked;
