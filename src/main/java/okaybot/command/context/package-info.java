/// The services that commands use apart from the content: settings, messengers, schedulers, limits and what the bot notes about
/// its own faults. A command takes what it needs from a [CommandContext].
@NullMarked
package okaybot.command.context;

import org.jspecify.annotations.NullMarked;
