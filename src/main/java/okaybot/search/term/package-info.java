/// The terms by which questions and statements are compared, and what each of them is worth.
@NullMarked
package okaybot.search.term;

import org.jspecify.annotations.NullMarked;
