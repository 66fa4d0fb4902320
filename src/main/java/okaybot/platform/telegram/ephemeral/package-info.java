/// Ephemeral messages: those that stand in a group but are shown to one of its members alone.
///
/// Servers ignore members of a call that they do not know, so one that has no ephemeral messages would post what is sent as one for
/// everyone to read. Therefore the text of a private answer is only in calls that such a server has to reject: those of methods that
/// it does not have, or without the chat that it needs.
///
/// @see <a href="https://core.telegram.org/bots/api#ephemeral-messages-and-commands">Bot API, Ephemeral Messages and Commands</a>
@NullMarked
package okaybot.platform.telegram.ephemeral;

import org.jspecify.annotations.NullMarked;
