/// Requests to Discord's REST API as it describes them. The only package that uses JDA's internal classes
/// (`net.dv8tion.jda.internal`), so that an update of JDA has to be checked here alone.
///
/// Why JDA's public API is not enough, measured with JDA 6.5.0:
///
/// - An interaction in a channel that is missing in JDA's cache ends with an exception on JDA's reading thread, and nobody is
///   answered. So interactions are read from the raw gateway event, and JDA's own handling of them is switched off
///   ([BuiltInInteractionHandling]). There is no public switch for it.
/// - JDA's public actions for replying start from such an interaction. There is no public action for a callback, an edit or
///   a message to a channel outside the cache, so requests are made with `RestActionImpl` ([DiscordRestClient]); JDA's rate limits
///   hold for these too.
@NullMarked
package okaybot.platform.discord.jda;

import org.jspecify.annotations.NullMarked;
