/// Requests and answers as plain immutable data, and what builds an answer. What a reader then sees of it is decided in
/// `okaybot.answer.view`.
///
/// Knows neither the platforms, which render answers, nor the commands, which create them.
@NullMarked
package okaybot.answer;

import org.jspecify.annotations.NullMarked;
