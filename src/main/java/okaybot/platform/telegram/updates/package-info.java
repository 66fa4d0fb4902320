/// Receives updates by long polling or through a webhook, and confirms each one after the inbox has saved it.
@NullMarked
package okaybot.platform.telegram.updates;

import org.jspecify.annotations.NullMarked;
