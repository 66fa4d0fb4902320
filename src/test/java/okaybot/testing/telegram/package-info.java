/// A Telegram for tests: a Bot API server on this machine with chats, users and every kind of failure.
@NullMarked
package okaybot.testing.telegram;

import org.jspecify.annotations.NullMarked;
