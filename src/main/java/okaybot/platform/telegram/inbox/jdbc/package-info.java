/// An inbox and sending limits in PostgreSQL, which several instances of the bot share: each update is handled by one of them,
/// those of a chat in order, and all together keep Telegram's limits. When an instance dies, the others take over.
@NullMarked
package okaybot.platform.telegram.inbox.jdbc;

import org.jspecify.annotations.NullMarked;
