/// Interactions: slash commands, commands in context menus, autocomplete and buttons, from the event to the reply.
///
/// This package must neither know individual commands nor decide what is a spoiler: it shows what the answer service
/// returns.
@NullMarked
package okaybot.platform.discord.interaction;

import org.jspecify.annotations.NullMarked;
