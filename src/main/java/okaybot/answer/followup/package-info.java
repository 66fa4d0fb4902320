/// Completes questions that mean nothing without what was said before: those that follow up on the last answer, and those with
/// pronouns.
@NullMarked
package okaybot.answer.followup;

import org.jspecify.annotations.NullMarked;
