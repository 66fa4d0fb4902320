/// Tests of what the one who runs the bot sees of it.
@NullMarked
package okaybot.ops;

import org.jspecify.annotations.NullMarked;
