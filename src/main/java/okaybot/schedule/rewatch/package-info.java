/// Rewatches: the people of a channel watch the show again together, an episode at a time.
@NullMarked
package okaybot.schedule.rewatch;

import org.jspecify.annotations.NullMarked;
