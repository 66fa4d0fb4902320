/// Keeps each update until it has been handled, so that none is lost when the process is killed and none is handled twice.
/// What is the same for an inbox in a file and one in a database.
///
/// This package does not look into updates beyond their id and their chat.
@NullMarked
package okaybot.platform.telegram.inbox;

import org.jspecify.annotations.NullMarked;
