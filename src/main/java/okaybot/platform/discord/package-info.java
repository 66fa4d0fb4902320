/// Okaybot on Discord: turns interactions into requests, and answers into messages. This package contains the adapter
/// and the configuration.
///
/// No package outside `okaybot.platform.discord` imports JDA.
@NullMarked
package okaybot.platform.discord;

import org.jspecify.annotations.NullMarked;
