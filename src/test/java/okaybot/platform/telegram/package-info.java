/// Tests of the whole Telegram adapter and the real library against a [okaybot.testing.telegram.FakeTelegram].
@NullMarked
package okaybot.platform.telegram;

import org.jspecify.annotations.NullMarked;
