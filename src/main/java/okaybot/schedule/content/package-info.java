/// What scheduled posts say.
@NullMarked
package okaybot.schedule.content;

import org.jspecify.annotations.NullMarked;
