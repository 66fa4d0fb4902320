/// What operators see of the running bot: its HTTP server, health endpoints, metrics and version.
///
/// This package knows nothing of requests and answers.
@NullMarked
package okaybot.ops;

import org.jspecify.annotations.NullMarked;
