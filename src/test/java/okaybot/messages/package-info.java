/// The pseudo-locale `en-XA` of each bundle of messages.
@NullMarked
package okaybot.messages;

import org.jspecify.annotations.NullMarked;
