/// Load on bots that are processes of their own, each connected to a fake platform of its own.
@NullMarked
package okaybot.bench.load;

import org.jspecify.annotations.NullMarked;
