/// Telegram's adapter, tried with the real library against a server that speaks the Bot API.
@NullMarked
package okaybot.platform.telegram;

import org.jspecify.annotations.NullMarked;
