/// Turns a request into a reply: decides who sees it and how much it may reveal, runs the command that `okaybot.answer.interpret`
/// has understood, and answers errors.
///
/// This package does not know individual commands. Where it needs a certain one, it asks for the command with a role.
@NullMarked
package okaybot.answer.service;

import org.jspecify.annotations.NullMarked;
