/// News that a place follows: when the content changes, one post says what is new in it.
@NullMarked
package okaybot.schedule.follow;

import org.jspecify.annotations.NullMarked;
