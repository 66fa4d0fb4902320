/// What a command implements, how it declares itself, and what it is given.
@NullMarked
package okaybot.command.api;

import org.jspecify.annotations.NullMarked;
