/// Requests to Discord's REST API. Only this package uses JDA's internal classes (`net.dv8tion.jda.internal`), so only
/// it has to be checked when JDA is updated.
///
/// Why JDA's public API is not enough, as of JDA 6.5.0:
///
/// - JDA makes its interaction events from its cache. A test with an interaction in a channel outside the cache ended
///   with an exception on JDA's reading thread, and without an answer. So interactions are read from the raw gateway
///   event, which is public, and JDA's own handler is replaced ([BuiltInInteractionHandling]), which is not.
/// - A callback can be sent only from such an event, and a message only to a channel in the cache. So requests are made
///   with `RestActionImpl` ([DiscordRestClient]), within JDA's rate limits. For edits and follow-ups there is a public
///   way, `InteractionHook.from`, but it takes messages as objects: an answer that is cached as JSON would have to be
///   written again for each user.
@NullMarked
package okaybot.platform.discord.jda;

import org.jspecify.annotations.NullMarked;
