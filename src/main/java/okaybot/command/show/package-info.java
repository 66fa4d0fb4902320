/// The commands about the show, one class for each.
@NullMarked
package okaybot.command.show;

import org.jspecify.annotations.NullMarked;
