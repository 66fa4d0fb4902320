/// Answers as Telegram's messages: HTML, pages, buttons, and what buttons and deep links carry.
///
/// It must not know the network, nor decide what is a spoiler.
@NullMarked
package okaybot.platform.telegram.message;

import org.jspecify.annotations.NullMarked;
