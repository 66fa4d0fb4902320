/// The settings of a place as controls, for admins who tap instead of typing.
@NullMarked
package okaybot.command.settings.panel;

import org.jspecify.annotations.NullMarked;
