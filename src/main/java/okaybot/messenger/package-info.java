/// Messages that are no reply, such as scheduled posts, news and reports: what a platform must be able to send, and to which
/// places. Each platform registers its [Messenger].
@NullMarked
package okaybot.messenger;

import org.jspecify.annotations.NullMarked;
