/// Decides what is answered by yes or no, and what a question wrongly takes for granted.
@NullMarked
package okaybot.search.verdict;

import org.jspecify.annotations.NullMarked;
