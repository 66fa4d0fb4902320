/// Calls to the Bot API: told apart when they fail, within Telegram's limits, in order within a chat.
///
/// It must not know what is said, nor what comes in.
@NullMarked
package okaybot.platform.telegram.api;

import org.jspecify.annotations.NullMarked;
