/// What people do on Telegram, as requests; and where and to whom the answers go.
///
/// It must not know single commands, nor decide what is a spoiler.
@NullMarked
package okaybot.platform.telegram.chat;

import org.jspecify.annotations.NullMarked;
