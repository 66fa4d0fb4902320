/// Commands that show one thing at a time, chosen by chance or by the date: quotes, facts, and what happened on a day.
@NullMarked
package okaybot.command.trivia;

import org.jspecify.annotations.NullMarked;
