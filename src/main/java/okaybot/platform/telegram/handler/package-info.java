/// Handles Telegram's updates: dispatches each one, parses commands, and answers messages, button presses and inline queries.
///
/// It must not know single commands, nor decide what is a spoiler.
@NullMarked
package okaybot.platform.telegram.handler;

import org.jspecify.annotations.NullMarked;
