/// What the one who runs the bot can see of it from outside: its HTTP server, health and metrics.
///
/// It must not know what is asked and answered.
@NullMarked
package okaybot.ops;

import org.jspecify.annotations.NullMarked;
