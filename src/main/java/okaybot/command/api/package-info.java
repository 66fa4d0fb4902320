/// What all commands share: the base classes, and how a command declares itself. Services are in `okaybot.command.context`.
@NullMarked
package okaybot.command.api;

import org.jspecify.annotations.NullMarked;
