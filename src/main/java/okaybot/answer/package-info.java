/// Requests and answers as plain immutable data, and the policy that hides spoilers.
///
/// Knows neither the platforms, which render answers, nor the commands, which create them.
@NullMarked
package okaybot.answer;

import org.jspecify.annotations.NullMarked;
