/// Logging rules that hold for every line: no secrets, nothing that a user typed, and the same id in all lines of one
/// request.
///
/// No other package imports Logback.
@NullMarked
package okaybot.log;

import org.jspecify.annotations.NullMarked;
