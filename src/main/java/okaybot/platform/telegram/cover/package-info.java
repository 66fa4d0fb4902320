/// `/cover` as a reply: posts somebody's message again under a cover, and deletes the original and the command.
///
/// Nothing of the message may be stored or logged. Telegram sends it together with the command.
@NullMarked
package okaybot.platform.telegram.cover;

import org.jspecify.annotations.NullMarked;
