/// Ranks statements, and known questions, by how well they fit a question.
@NullMarked
package okaybot.search.ranking;

import org.jspecify.annotations.NullMarked;
