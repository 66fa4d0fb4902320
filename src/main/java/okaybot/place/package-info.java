/// Where a conversation takes place (a platform, and on it server and channel, or chat and topic), and who sees an
/// answer there.
///
/// This package imports no other package of the bot.
@NullMarked
package okaybot.place;

import org.jspecify.annotations.NullMarked;
