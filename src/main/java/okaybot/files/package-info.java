/// Files that only the user who runs the bot may read, and files that only one process may use.
///
/// This package imports no other package of the bot, so the settings can use it as well as the platforms.
@NullMarked
package okaybot.files;

import org.jspecify.annotations.NullMarked;
