/// The connection to Discord's gateway: which shards this process serves, logging in, and watching whether they are
/// connected.
@NullMarked
package okaybot.platform.discord.connection;

import org.jspecify.annotations.NullMarked;
