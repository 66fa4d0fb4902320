/// Tests of the HTTP server, health and metrics.
@NullMarked
package okaybot.ops;

import org.jspecify.annotations.NullMarked;
