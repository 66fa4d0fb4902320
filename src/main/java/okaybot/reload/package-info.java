/// Takes over changed content while the bot runs: notices the change, checks the content as a whole, and swaps it at once.
@NullMarked
package okaybot.reload;

import org.jspecify.annotations.NullMarked;
