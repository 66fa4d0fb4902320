/// The way from a request to a reply: who will see it, how much it may reveal, and what is said when it fails.
///
/// Knows the contract of commands, not a single command; where it needs a certain one, it asks for its role.
@NullMarked
package okaybot.answer.service;

import org.jspecify.annotations.NullMarked;
