/// [Commands] lists all commands. Those in this package are about the bot itself: help, greeting, language, privacy, and
/// a viewer's own data.
///
/// A command does not know the platforms, and does not decide who sees its answer.
@NullMarked
package okaybot.command;

import org.jspecify.annotations.NullMarked;
