/// Handles Telegram's updates: dispatches each one, and answers messages, button presses and inline queries.
///
/// This package must neither know individual commands nor decide what is a spoiler.
@NullMarked
package okaybot.platform.telegram.handler;

import org.jspecify.annotations.NullMarked;
