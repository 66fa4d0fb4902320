/// Telegram's renderer, read back as strictly as Telegram reads.
@NullMarked
package okaybot.platform.telegram.message;

import org.jspecify.annotations.NullMarked;
