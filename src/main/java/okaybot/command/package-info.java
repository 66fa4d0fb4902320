/// What readers can ask for: one class for each command, and [Commands], the one visible list.
///
/// A command must know no platform, and decide nothing about who may see what.
@NullMarked
package okaybot.command;

import org.jspecify.annotations.NullMarked;
