/// Answers as Telegram's messages: HTML, and inline keyboards and deep links with what they carry.
///
/// This package must not know the network, nor decide what is a spoiler.
@NullMarked
package okaybot.platform.telegram.message;

import org.jspecify.annotations.NullMarked;
