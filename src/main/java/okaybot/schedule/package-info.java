/// What the bot does on its own at a time that somebody has set: scheduled posts, rewatches, news that a place follows.
@NullMarked
package okaybot.schedule;

import org.jspecify.annotations.NullMarked;
