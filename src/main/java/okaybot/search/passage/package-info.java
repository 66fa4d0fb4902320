/// Finds passages in the articles of a host that answer a question.
///
/// The passages are in a Lucene index on disk, so that their number does not matter for the memory that the bot needs.
@NullMarked
package okaybot.search.passage;

import org.jspecify.annotations.NullMarked;
