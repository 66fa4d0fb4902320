/// What is written into the data of buttons and deep links.
///
/// This package must neither use the network nor know individual commands.
@NullMarked
package okaybot.platform.telegram.callback;

import org.jspecify.annotations.NullMarked;
