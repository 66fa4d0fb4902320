/// What people who host the bot see of it while it runs: its HTTP server, health endpoints, metrics and version.
///
/// This package knows nothing of requests and answers.
@NullMarked
package okaybot.ops;

import org.jspecify.annotations.NullMarked;
