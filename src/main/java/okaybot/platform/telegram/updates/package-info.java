/// Receives updates by long polling or through a webhook and keeps each one in a file until it has been handled, so that none
/// is lost when the process is killed and none is handled twice.
///
/// This package does not look into updates beyond their id.
@NullMarked
package okaybot.platform.telegram.updates;

import org.jspecify.annotations.NullMarked;
