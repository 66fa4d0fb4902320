/// Okaybot on Telegram: the adapter, put together from what receives updates, what understands them, what sets answers as
/// messages and what sends them.
///
/// It must not know single commands, nor decide what is a spoiler. No other package imports TelegramBots or OkHttp.
@NullMarked
package okaybot.platform.telegram;

import org.jspecify.annotations.NullMarked;
