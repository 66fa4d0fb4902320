/// HTTP/1.1 for the platforms: requests over kept connections, each in the thread that makes it. HttpCore writes the requests,
/// reads the responses and keeps the connections; this package opens them, and says whether a request that has failed may have
/// arrived.
///
/// It knows nothing of the platforms. Their libraries' own clients cost as much CPU time as the rest of an answer.
@NullMarked
package okaybot.http;

import org.jspecify.annotations.NullMarked;
