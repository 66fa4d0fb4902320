/// Answers a question in somebody's own words by trying one way after the other. Knows no platform, no reader and no wording of answers.
@NullMarked
package okaybot.search.engine;

import org.jspecify.annotations.NullMarked;
