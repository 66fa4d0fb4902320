/// Okaybot on Telegram: the adapter, built from the packages that receive updates, handle them, render answers as messages and
/// send them.
///
/// These packages neither know individual commands nor decide what is a spoiler. No other package uses TelegramBots.
@NullMarked
package okaybot.platform.telegram;

import org.jspecify.annotations.NullMarked;
