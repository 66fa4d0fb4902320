/// Access to JDA's internal classes (`net.dv8tion.jda.internal`). Only this package uses them, so only it has to be checked when
/// JDA is updated.
///
/// Why JDA's public API is not enough, as of JDA 6.5.0:
///
/// - JDA makes its interaction events from its cache. A test with an interaction in a channel outside the cache ended
///   with an exception on JDA's reading thread, and without an answer. So interactions are read from the raw gateway
///   event, which is public, and JDA's own handler is replaced ([EventHandlers]), which is not.
/// - JDA gives up a whole guild, with all its channels, over a single role, channel or emoji that it cannot read: permissions of
///   more than 64 bits, a voice channel without a bitrate, a new timeout. So it gets a part of each event ([EventReducer]).
/// - JDA waits without limit for a session that Discord has accepted but never starts ([GatewaySession]).
@NullMarked
package okaybot.platform.discord.jda;

import org.jspecify.annotations.NullMarked;
