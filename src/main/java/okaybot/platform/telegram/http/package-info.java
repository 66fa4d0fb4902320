/// HTTP/1.1 for the Bot API: calls over kept connections, each in the thread that makes it. HttpCore writes the requests, reads
/// the responses and keeps the connections; this package opens them, and says whether a call that has failed may have arrived.
///
/// It knows nothing of the Bot API.
@NullMarked
package okaybot.platform.telegram.http;

import org.jspecify.annotations.NullMarked;
