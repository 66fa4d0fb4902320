/// What all commands share: the base classes, how a command declares itself, and the services that it can use.
@NullMarked
package okaybot.command.api;

import org.jspecify.annotations.NullMarked;
