/// Calls to the Bot API: typed failures, repetitions, Telegram's sending limits, and order within a chat.
///
/// This package does not know what is sent or received.
@NullMarked
package okaybot.platform.telegram.api;

import org.jspecify.annotations.NullMarked;
