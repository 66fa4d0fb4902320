/// What is asked and what is answered: plain immutable data, with the policy that covers spoilers.
///
/// It must know neither the platforms, which render answers, nor the single commands, which make them.
@NullMarked
package okaybot.answer;

import org.jspecify.annotations.NullMarked;
