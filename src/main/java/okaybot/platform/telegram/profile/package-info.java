/// What people see of the bot on Telegram before they write to it: its descriptions, the list of its commands and the button that
/// opens it. Set only on change, because Telegram limits how often they may be set.
@NullMarked
package okaybot.platform.telegram.profile;

import org.jspecify.annotations.NullMarked;
