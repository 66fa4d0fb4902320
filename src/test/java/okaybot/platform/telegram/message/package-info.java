/// Tests of Telegram's messages. They are read back as strictly as Telegram reads them.
@NullMarked
package okaybot.platform.telegram.message;

import org.jspecify.annotations.NullMarked;
