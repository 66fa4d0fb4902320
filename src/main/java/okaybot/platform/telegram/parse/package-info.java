/// Reads from Telegram's updates what the bot uses: who asks what, and where.
///
/// This package must neither know individual commands nor decide what is a spoiler.
@NullMarked
package okaybot.platform.telegram.parse;

import org.jspecify.annotations.NullMarked;
