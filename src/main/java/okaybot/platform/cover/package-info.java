/// Takes a message away and posts it again under a spoiler cover, for moderators: what is the same on all platforms, such as the
/// order of the steps and what is said about their outcome.
///
/// This package must not know any platform. Nothing of a message may be stored or logged.
@NullMarked
package okaybot.platform.cover;

import org.jspecify.annotations.NullMarked;
