/// The commands: [Commands] lists them all; those for help, about the bot and for a viewer's own data are here.
///
/// A command knows no platform and does not decide who sees its answer.
@NullMarked
package okaybot.command;

import org.jspecify.annotations.NullMarked;
