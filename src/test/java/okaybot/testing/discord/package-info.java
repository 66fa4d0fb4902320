/// A server that plays Discord for tests: its REST API, its gateway, and the users of the bot.
@NullMarked
package okaybot.testing.discord;

import org.jspecify.annotations.NullMarked;
