/// Finds the statements that answer a question in somebody's own words. Knows no platform, no reader and no wording of answers:
/// the words by which people ask are in the content.
@NullMarked
package okaybot.search.question;

import org.jspecify.annotations.NullMarked;
