/// HTTP/1.1 for the Bot API: calls over kept connections, each in the thread that makes it.
///
/// This package knows nothing of the Bot API.
@NullMarked
package okaybot.platform.telegram.http;

import org.jspecify.annotations.NullMarked;
