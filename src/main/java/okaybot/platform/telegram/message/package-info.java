/// Answers as Telegram's messages: HTML, and the data of inline keyboards and deep links.
///
/// This package must neither use the network nor decide what is a spoiler.
@NullMarked
package okaybot.platform.telegram.message;

import org.jspecify.annotations.NullMarked;
