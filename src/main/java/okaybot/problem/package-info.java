/// Problems in what the bot reads (content, configuration): where they are, what is wrong, and how to print them.
@NullMarked
package okaybot.problem;

import org.jspecify.annotations.NullMarked;
