/// Understands what a question asks and whom it names, by its words alone.
@NullMarked
package okaybot.search.question;

import org.jspecify.annotations.NullMarked;
