/// Understands what somebody has said: a command line with slips, a question or a topic becomes the line of a command,
/// several to choose from, or nothing.
///
/// This package does not know individual commands.
@NullMarked
package okaybot.answer.interpret;

import org.jspecify.annotations.NullMarked;
