/// The command for rewatches: admins set them up, everybody takes part.
@NullMarked
package okaybot.command.rewatch;

import org.jspecify.annotations.NullMarked;
