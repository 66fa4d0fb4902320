/// Where something is said: a platform, and on it server and channel, or chat and topic. Also who sees an answer there.
///
/// Imports nothing of ours.
@NullMarked
package okaybot.place;

import org.jspecify.annotations.NullMarked;
