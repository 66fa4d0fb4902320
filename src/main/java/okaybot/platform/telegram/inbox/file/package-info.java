/// An inbox in a file, for a bot that runs in one process.
@NullMarked
package okaybot.platform.telegram.inbox.file;

import org.jspecify.annotations.NullMarked;
